package kcity.audit;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A newer build tells every row in its own form, once, after all of them were found as the history had told them. */
public record RowsToldAnew(Reference subject, Actor actor, Instant at, long rows) implements Fact {}
