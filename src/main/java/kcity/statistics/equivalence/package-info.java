/** Pure: tests that two values differ by less than a margin fixed beforehand. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.equivalence;
