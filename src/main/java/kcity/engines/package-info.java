/** Door: the engines from the shell: assign, choose, calibrate and estimate, from plain files to answers with proof. It needs no installation. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"optimise", "picture", "reading", "shared", "statistics", "terminal"})
@org.jspecify.annotations.NullMarked
package kcity.engines;
