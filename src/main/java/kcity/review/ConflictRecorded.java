package kcity.review;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An application was locked away from an expert. */
public record ConflictRecorded(
        Reference subject,
        Actor actor,
        Instant at,
        String application,
        String expert,
        ConflictKind kind,
        boolean found,
        String reason)
        implements Fact {
    static ConflictRecorded of(Conflict conflict, Actor actor) {
        return new ConflictRecorded(
                new Reference("conflict", conflict.application() + "/" + conflict.expert()),
                actor,
                conflict.recordedAt(),
                conflict.application(),
                conflict.expert(),
                conflict.kind(),
                conflict.found(),
                conflict.reason());
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.application(application));
    }
}
