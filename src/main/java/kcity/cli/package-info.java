/** The commands behind {@code ./kcity}. A door: it calls rooms and workshops, nobody calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "notification",
            "words",
            "shared",
            "people",
            "jobs",
            "documents",
            "forms",
            "programme",
            "call",
            "application",
            "screening",
            "consulting",
            "review",
            "selection",
            "award",
            "pilot",
            "portfolio",
            "audit",
            "optimise",
            "statistics",
            "reading",
            "picture"
        })
@org.jspecify.annotations.NullMarked
package kcity.cli;
