package kcity.people;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A person's name was put right.
 *
 * @param was digest of the name before
 * @param name digest of the name that stands
 * @param why "" where the person did it
 */
public record NameCorrected(
        Reference subject, Actor actor, Instant at, String reason, String person, String was, String name, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("person", person));
    }

    @Override
    public List<String> addressees() {
        return actor.id().equals(person) ? List.of() : List.of(person);
    }
}
