/** Conflicts of interest, found, declared, dismissed and taken back; they lock an application away from an expert before anything is counted. */
@org.jspecify.annotations.NullMarked
package kcity.review.conflict;
