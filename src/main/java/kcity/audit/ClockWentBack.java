package kcity.audit;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The machine's clock said an earlier instant than the history had reached: until it has caught up, everything bears the instant reached.
 *
 * @param secondsBehind how far the machine's clock was behind
 */
public record ClockWentBack(Reference subject, Actor actor, Instant at, long secondsBehind) implements Fact {}
