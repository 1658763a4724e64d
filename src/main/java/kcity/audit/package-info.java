/** Listener: the append-only, hash-chained record of every fact, and the checks that find a quiet change. No room calls it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package kcity.audit;
