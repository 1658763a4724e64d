package kcity.people;

import java.time.Instant;

/**
 * A key in a device of its owner's that lets in by itself.
 *
 * @param credential by which browsers know it
 * @param lastAt when it was last used; when it was added where it never was
 */
public record Passkey(long number, String credential, String name, Instant addedAt, Instant lastAt) {}
