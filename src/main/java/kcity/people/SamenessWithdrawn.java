package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** That two are the same, or are not, was taken back as mistaken; the whole entry as it was, and why. */
public record SamenessWithdrawn(Reference subject, Actor actor, Instant at, String reason, String entry, String why)
        implements Fact {}
