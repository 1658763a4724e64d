/** Room: calls with window or rolling intake and cut-off, their eligibility rules, criteria and forms, all taken from the edition's rulebook. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"charter", "forms", "programme", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.call;
