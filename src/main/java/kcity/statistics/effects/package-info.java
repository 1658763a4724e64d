/** Pure: one registered design, one table of data, one answer with its warnings and its verdict on a claim. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.effects;
