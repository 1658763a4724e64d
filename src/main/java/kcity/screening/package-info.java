/** Room: completeness and eligibility with reasons, rounds of clarification, the officer's decision, and planning's short list. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"application", "call", "charter", "forms", "programme", "shared", "words"})
@org.jspecify.annotations.NullMarked
package kcity.screening;
