/** Door: what officers and the selection committee work at, one sub-package per room's word. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "audit",
            "award",
            "call",
            "charter",
            "consulting",
            "documents",
            "forms",
            "jobs",
            "people",
            "pilot",
            "portfolio",
            "programme",
            "progress",
            "review",
            "screening",
            "selection",
            "shared",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.desk;
