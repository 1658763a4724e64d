/** Room: an application from draft to submitted to withdrawn, with team, answers, revisions, partner confirmation and receipt. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"call", "charter", "documents", "forms", "people", "programme", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.application;
