/** Pure: before and after, with and without: two-by-two cells, panels, and the p-value of who was treated. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.difference;
