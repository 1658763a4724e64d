package kcity.people;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** That two are the same, or are not, was taken back as mistaken; the whole entry as it was, and why. */
public record SamenessWithdrawn(Reference subject, Act act, String reason, String entry, String why) implements Fact {}
