/** People's ways through the whole platform, in a real browser. */
@org.jspecify.annotations.NullMarked
package kcity.journey;
