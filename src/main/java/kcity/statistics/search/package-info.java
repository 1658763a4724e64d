/** Pure: the lowest point of a function of one or several numbers, without derivatives and without chance. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.search;
