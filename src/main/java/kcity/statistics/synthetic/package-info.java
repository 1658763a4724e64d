/** Pure: a unit compared with a weighted mix of others (synthetic control, synthetic difference in differences), with exact placebo ranks. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.synthetic;
