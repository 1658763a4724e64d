/** Door: cities, ministries, companies and partner bodies: their applications from draft to receipt, and what follows. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
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
            "screening",
            "consulting",
            "award",
            "pilot",
            "progress",
            "audit"
        })
@org.jspecify.annotations.NullMarked
package kcity.apply;
