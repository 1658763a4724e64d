/** Door: the commands behind {@code ./kcity}. It calls rooms, workshops and the played year, nobody calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "audit",
            "call",
            "charter",
            "jobs",
            "notification",
            "optimise",
            "people",
            "picture",
            "portfolio",
            "programme",
            "reading",
            "replay",
            "selection",
            "shared",
            "statistics",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.cli;
