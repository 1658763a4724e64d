/** Pure: the ways of estimating, one class each, and what they answer: lines, figures, sheets, a picture, or what is missing. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.effects.methods;
