/** Pure: what a design is written in: expressions over rows, which rows, times and units, the claim; every mistake told at its line. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.effects.design;
