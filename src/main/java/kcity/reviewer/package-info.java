/** Door: what experts work at: invitations, conflicts of interest, the applications to score and their score sheets. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule",
            "people",
            "documents",
            "programme",
            "call",
            "application",
            "review"
        })
@org.jspecify.annotations.NullMarked
package kcity.reviewer;
