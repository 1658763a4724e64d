/** Door: everybody's own letters, newest first. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "web", "notification"})
@org.jspecify.annotations.NullMarked
package kcity.letters;
