package kcity.application;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * What was written for a call before forms had versions has the version that was in force then.
 *
 * @param drafts how many of them, as for {@code submissions}
 */
public record FormsAdopted(
        Reference subject, Actor actor, Instant at, String form, int version, int drafts, int submissions)
        implements Fact {}
