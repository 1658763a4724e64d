package kcity.people;

import java.time.Instant;

/**
 * One officer proposed to take away the second factor of another; a second one must do the same.
 *
 * @param by id of the person who proposed it
 */
public record FactorReset(String by, Instant at, String reason) {}
