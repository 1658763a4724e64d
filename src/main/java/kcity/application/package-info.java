/** Room: an application from draft to submitted to withdrawn, with team, answers, revisions, partner confirmation and receipt. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "call", "programme", "forms", "people", "documents"})
@org.jspecify.annotations.NullMarked
package kcity.application;
