/** Room: where a call and an application stand, said once for all doors, from what the other rooms publish; and what waits for whom. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "programme", "call", "application", "review"})
@org.jspecify.annotations.NullMarked
package kcity.progress;
