package kcity.audit;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Whoever runs the product said that the machine's clock is right although the history is ahead of it: from here on instants may be earlier than before.
 *
 * @param secondsBack how far the history goes back here
 */
public record ClockAccepted(Reference subject, Actor actor, Instant at, long secondsBack) implements Fact {}
