/** Pure: regression whose constant and slopes differ from group to group. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.mixed;
