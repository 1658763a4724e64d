/** Listener: who is told what, in which language and when; letters, their delivery by e-mail and its state. No room calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "words",
            "people",
            "jobs",
            "application",
            "screening",
            "consulting",
            "review",
            "selection",
            "award",
            "pilot",
            "progress"
        })
@org.jspecify.annotations.NullMarked
package kcity.notification;
