package kcity.consulting;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The consultant has found something out.
 *
 * @param words digest of the finding
 */
public record FindingRecorded(
        Reference subject, Actor actor, Instant at, List<Reference> related, FindingKind kind, String words)
        implements Fact {}
