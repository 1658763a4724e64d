package kcity.desk.job;

import java.util.function.Function;
import kcity.shared.Reference;

/**
 * Where long work of a kind is at home on the desk. Every bean of this type is asked.
 *
 * @param asked address of the page on which it is asked for
 * @param result address of the page on which its result is read; "" where the job's own page tells it
 */
public record JobPlace(String kind, Function<Reference, String> asked, Function<Reference, String> result) {}
