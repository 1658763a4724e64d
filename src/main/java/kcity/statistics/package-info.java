/** Workshop: calibration of scores and estimates of effects. Records in, records out; the only place that imports Hipparchus. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "reading"})
@org.jspecify.annotations.NullMarked
package kcity.statistics;
