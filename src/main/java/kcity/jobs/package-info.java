/** Room: long work that is queued in the database, with its owner, progress, end and result; it survives a restart and runs once though several processes look. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "words"})
@org.jspecify.annotations.NullMarked
package kcity.jobs;
