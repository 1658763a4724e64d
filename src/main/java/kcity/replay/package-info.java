/** Play: a programme year in simulated time through the operations that people use. Nothing here knows any year: all follows from the rulebook. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "award",
            "call",
            "charter",
            "consulting",
            "documents",
            "forms",
            "jobs",
            "notification",
            "people",
            "pilot",
            "portfolio",
            "programme",
            "reading",
            "review",
            "screening",
            "selection",
            "shared",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.replay;
