package kcity.jobs;

import kcity.shared.Reference;

/**
 * What is asked of a kind of work.
 *
 * @param about a call, say
 * @param input what its owner set for it, in the work's own writing; "" where there is nothing to set
 */
public record Order(Reference about, String input) {}
