package kcity.optimise.assignment;

import java.io.Serializable;

/** Reviewers, by their index and ascending, of whom at most and at least so many review one application that needs reviews: an institution, a country, the seniors. */
record Group(String name, int atMost, int atLeast, int[] members) implements Serializable {}
