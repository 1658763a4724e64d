package kcity.people;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer of the owner proposed to end the access of another; it takes a second one. The person is told. */
public record AccessEndingProposed(Reference subject, Actor actor, Instant at, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
