/** The review of a call at the officers' desk: round, experts, conflicts, assignment, progress, ranking. */
@org.jspecify.annotations.NullMarked
package kcity.desk.review;
