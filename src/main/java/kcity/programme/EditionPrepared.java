package kcity.programme;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer has begun an edition; its calls are made under that version of its rulebook. */
public record EditionPrepared(Reference subject, Actor actor, Instant at, int version) implements Fact {}
