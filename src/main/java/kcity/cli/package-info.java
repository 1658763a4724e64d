/** Door: the commands behind {@code ./kcity} that run, check and replay an installation; it names those of {@code engines} too. Nobody calls it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "audit",
            "call",
            "charter",
            "documents",
            "engines",
            "jobs",
            "notification",
            "people",
            "portfolio",
            "programme",
            "replay",
            "selection",
            "shared",
            "terminal",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.cli;
