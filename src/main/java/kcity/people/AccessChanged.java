package kcity.people;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person's access was ended, or given back. The person is told. */
public record AccessChanged(Reference subject, Actor actor, Instant at, boolean ended, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
