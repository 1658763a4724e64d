/** What a proved choice hangs on: thresholds, envelopes, other sets, the reserve list, draws; each figure from solves of its own. */
@org.jspecify.annotations.NullMarked
package kcity.optimise.selection.explain;
