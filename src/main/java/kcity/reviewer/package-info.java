/** Door of experts: invitations, conflicts of interest, the applications to score and their score sheets. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "words",
            "shared",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule",
            "people",
            "documents",
            "forms",
            "programme",
            "call",
            "application",
            "consulting",
            "review"
        })
@org.jspecify.annotations.NullMarked
package kcity.reviewer;
