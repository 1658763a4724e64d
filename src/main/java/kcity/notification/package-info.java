/** Listener: who is told what, in which language and when; letters, their delivery by e-mail and its state. No room calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "award",
            "charter",
            "consulting",
            "jobs",
            "people",
            "pilot",
            "progress",
            "review",
            "screening",
            "selection",
            "shared",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.notification;
