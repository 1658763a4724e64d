/** Door: what the public sees. Reads published views only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "words",
            "forms",
            "call",
            "shared",
            "programme",
            "portfolio",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule"
        })
@org.jspecify.annotations.NullMarked
package kcity.site;
