/** Room: agreement, contractor and tender reference (planning), milestones, payments, amendments. Money goes to Korean bodies only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"application", "call", "charter", "people", "programme", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.award;
