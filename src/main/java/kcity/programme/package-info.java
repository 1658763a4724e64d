/** Room: editions (budget years) and their rulebooks, every value with sources and standing, and what changed between them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"charter", "reading", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.programme;
