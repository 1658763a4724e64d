/** Door: the commands behind {@code ./kcity}. It calls rooms, workshops and the played year, nobody calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "replay",
            "notification",
            "words",
            "shared",
            "people",
            "jobs",
            "programme",
            "call",
            "application",
            "selection",
            "portfolio",
            "audit",
            "optimise",
            "statistics",
            "reading",
            "picture"
        })
@org.jspecify.annotations.NullMarked
package kcity.cli;
