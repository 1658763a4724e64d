/** Pure: several studies of one effect taken together. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.meta;
