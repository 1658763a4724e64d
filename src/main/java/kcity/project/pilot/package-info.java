/** A project's sites, operation, measured values and reports, at {@code /projects/REF/pilot}: where they are recorded and where they are read. */
@org.jspecify.annotations.NullMarked
package kcity.project.pilot;
