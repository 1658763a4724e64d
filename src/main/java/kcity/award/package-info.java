/** Room: agreement, contractor and tender reference (planning), milestones, payments, amendments. Money goes to Korean bodies only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "application", "call", "programme", "people"})
@org.jspecify.annotations.NullMarked
package kcity.award;
