/** Door: everybody's own letters, newest first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web :: rule", "web :: map", "web :: component", "shared", "web", "notification"})
@org.jspecify.annotations.NullMarked
package kcity.letters;
