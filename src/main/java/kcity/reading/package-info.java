/** Workshop: YAML, CSV and Excel files read so that every complaint names its line, column and reason. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package kcity.reading;
