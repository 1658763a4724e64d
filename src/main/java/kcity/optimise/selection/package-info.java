/** The candidates, the rules of a choice and the model that both stand in; how it is chosen is in {@code choose}, what a choice hangs on in {@code explain}. */
@org.jspecify.annotations.NullMarked
package kcity.optimise.selection;
