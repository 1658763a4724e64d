/** Which candidates with which amounts: found, freed of ties, proved twice; or the smallest set of rules that conflict. */
@org.jspecify.annotations.NullMarked
package kcity.optimise.selection.choose;
