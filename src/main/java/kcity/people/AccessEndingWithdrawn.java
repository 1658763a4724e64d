package kcity.people;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** What was proposed about the access of an officer of the owner was taken back. The person is told. */
public record AccessEndingWithdrawn(Reference subject, Actor actor, Instant at, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
