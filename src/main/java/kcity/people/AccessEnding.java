package kcity.people;

import java.time.Instant;

/**
 * One officer of the owner proposed to end the access of another; a second one must do the same.
 *
 * @param by id of the person who proposed it
 */
public record AccessEnding(String by, Instant at, String reason) {}
