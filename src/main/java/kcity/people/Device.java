package kcity.people;

import java.time.Instant;

/**
 * A browser in which its owner is signed in now.
 *
 * @param lastSeen to within five minutes
 * @param source the network that the session was opened from
 * @param agent what the browser says of itself
 * @param thisOne the one that is asking
 */
public record Device(long number, Instant since, Instant lastSeen, String source, String agent, boolean thisOne) {}
