/** Pure: p-values of several questions asked at once. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.multiplicity;
