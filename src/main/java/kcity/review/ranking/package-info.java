/** The end of a round: the calibrated ranking, and the closing that keeps it. */
@org.jspecify.annotations.NullMarked
package kcity.review.ranking;
