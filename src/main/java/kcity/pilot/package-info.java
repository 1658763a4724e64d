/** Room: sites, installation, operation, indicators with baseline, target and measured values, reports. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "reading", "award", "application", "call", "programme", "documents", "jobs"})
@org.jspecify.annotations.NullMarked
package kcity.pilot;
