package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Somebody made a new one-time link for a person; earlier ones open nothing any more. */
public record SignInLinkMade(Reference subject, Actor actor, Instant at) implements Fact {}
