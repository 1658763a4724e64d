/** Pure: scores of crossed reviewers and applications freed from the reviewers' strictness, with what remains uncertain. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.calibration;
