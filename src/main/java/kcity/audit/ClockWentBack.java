package kcity.audit;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The machine's clock said an earlier instant than the history had reached: until it has caught up, everything bears the instant reached.
 *
 * @param secondsBehind how far the machine's clock was behind
 */
public record ClockWentBack(Reference subject, Act act, long secondsBehind) implements Fact {}
