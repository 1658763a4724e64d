package kcity.screening;

import java.time.Instant;

/**
 * What an officer did on an earlier text than the present one.
 *
 * @param decided it is a decision, else a question
 * @param revision that the officer had before them
 * @param by id of the officer
 */
public record Outdated(boolean decided, int revision, Instant at, String by) {}
