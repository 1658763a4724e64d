/** Room: the operator's preliminary consulting with a short-listed city: consultant, visits, findings, report, go or no go. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"application", "call", "charter", "documents", "programme", "screening", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.consulting;
