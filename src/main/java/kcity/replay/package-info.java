/** Play: a programme year in simulated time through the operations that people use. Nothing here knows any year: all follows from the rulebook. */
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
            "reading"
        })
@org.jspecify.annotations.NullMarked
package kcity.replay;
