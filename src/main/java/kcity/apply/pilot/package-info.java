/**
 * Where a project's sites, operation, measured values and reports are recorded and read. The lead and the partner body come by {@code
 * /apply/REF/pilot}, officers by {@code /desk/pilots/REF}: the same page, so that all speak of the same thing.
 */
@org.jspecify.annotations.NullMarked
package kcity.apply.pilot;
