package kcity.web;

import java.util.List;

/**
 * A page that says what went wrong and what to do.
 *
 * @param key message key of the problem: {@code <key>.title} and {@code <key>.text}
 * @param details sentences in the reader's language
 */
public record ProblemPage(Frame frame, int status, String key, List<String> details) implements Page {}
