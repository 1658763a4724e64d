/** Values: what every room speaks in. No beans, no tables. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package kcity.shared;
