/** Room: sites, installation, operation, indicators with baseline, target and measured values, reports. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "reading", "award", "application", "call", "programme", "documents"})
@org.jspecify.annotations.NullMarked
package kcity.pilot;
