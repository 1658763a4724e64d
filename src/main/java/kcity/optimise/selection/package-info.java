/** Which candidates are chosen and with which amounts: the best set under the rules, proved twice, with what it hangs on; or the smallest set of rules that conflict. */
@org.jspecify.annotations.NullMarked
package kcity.optimise.selection;
