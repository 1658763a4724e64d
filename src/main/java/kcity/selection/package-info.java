/** Room: the frozen candidate sheet, the proposed portfolio with its proof, the committee's decision with reasons, reserve list, announcement and replacement. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"application", "call", "charter", "jobs", "optimise", "programme", "review", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.selection;
