/** Door: what the public sees. Reads published views only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "call",
            "charter",
            "forms",
            "portfolio",
            "programme",
            "shared",
            "web",
            "web :: component",
            "web :: map",
            "web :: rule",
            "words"
        })
@org.jspecify.annotations.NullMarked
package kcity.site;
