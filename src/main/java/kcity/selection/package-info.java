/** Room: the frozen candidate sheet, the proposed portfolio with its proof, the committee's decision with reasons, reserve list, announcement and replacement. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "jobs", "programme", "call", "application", "review", "optimise"})
@org.jspecify.annotations.NullMarked
package kcity.selection;
