package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person's access was ended, or given back. */
public record AccessChanged(Reference subject, Actor actor, Instant at, boolean ended, String reason) implements Fact {}
