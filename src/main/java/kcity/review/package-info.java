/** Room: review rounds with invited experts, conflicts of interest, assignment, score sheets, calibration and ranking. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "jobs",
            "people",
            "forms",
            "programme",
            "call",
            "application",
            "screening",
            "consulting",
            "optimise",
            "statistics"
        })
@org.jspecify.annotations.NullMarked
package kcity.review;
