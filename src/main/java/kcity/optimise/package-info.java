/** Workshop: who reviews what, and which set is chosen with which amounts. Records in, records out; the only place that imports OR-Tools. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package kcity.optimise;
