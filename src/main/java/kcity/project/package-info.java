/** Door: everybody who is part of a project: its award and its pilot on one page each, of which applicant, overseas partner and officer see their own. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "application",
            "audit",
            "award",
            "call",
            "documents",
            "jobs",
            "people",
            "pilot",
            "portfolio",
            "programme",
            "progress",
            "shared",
            "web",
            "web :: component"
        })
@org.jspecify.annotations.NullMarked
package kcity.project;
