/** Pure: whether a short series rises or falls, without assuming a line or a normal. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.trend;
