/** Room: review rounds with invited experts, conflicts of interest, assignment, score sheets, calibration and ranking. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "application",
            "call",
            "charter",
            "consulting",
            "forms",
            "jobs",
            "optimise",
            "people",
            "programme",
            "screening",
            "shared",
            "statistics"
        })
@org.jspecify.annotations.NullMarked
package kcity.review;
