/** Who reviews what: the assignment of greatest total affinity, or the fairest, with its proof, or the smallest set of rules that conflict. */
@org.jspecify.annotations.NullMarked
package kcity.optimise.assignment;
