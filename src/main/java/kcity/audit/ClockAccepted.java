package kcity.audit;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Whoever runs the product said that the machine's clock is right although the history is ahead of it: from here on instants may be earlier than before.
 *
 * @param secondsBack how far the history goes back here
 */
public record ClockAccepted(Reference subject, Act act, long secondsBack) implements Fact {}
