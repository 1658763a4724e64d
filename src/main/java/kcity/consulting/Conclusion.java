package kcity.consulting;

import java.time.Instant;

/**
 * What consulting came to.
 *
 * @param by id of the officer
 */
public record Conclusion(int number, boolean go, Report report, String reason, Instant at, String by) {}
