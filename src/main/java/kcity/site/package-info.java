/** Door: what the public sees. Reads published views only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "programme", "portfolio", "web", "web :: component", "web :: map"})
@org.jspecify.annotations.NullMarked
package kcity.site;
