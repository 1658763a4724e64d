/** Door: what officers and the selection committee work at, one sub-package per room's word. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
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
            "progress",
            "portfolio",
            "audit",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule"
        })
@org.jspecify.annotations.NullMarked
package kcity.desk;
