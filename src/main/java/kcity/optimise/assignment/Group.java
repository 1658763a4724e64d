package kcity.optimise.assignment;

import java.io.Serializable;

/** Reviewers, by their index and ascending, of whom at most so many may review one application: an institution, a country. */
record Group(String name, int atMost, int[] members) implements Serializable {}
