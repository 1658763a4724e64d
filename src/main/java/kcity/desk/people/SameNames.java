package kcity.desk.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.people.Organisation;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.Same;
import kcity.shared.Withdrawn;
import kcity.web.Frame;

/** What the accounts and records on a page are called, asked for together. */
record SameNames(
        Frame frame, Map<String, Person> persons, Map<String, Organisation> bodies, Map<String, String> officers) {
    /** One of two, by its id. */
    record Id(Same.Kind kind, String id) {
        static Stream<Id> of(Same.Kind kind, String one, String other) {
            return Stream.of(new Id(kind, one), new Id(kind, other));
        }

        static Stream<Id> of(Withdrawn gone) {
            return of(Same.Kind.valueOf(gone.value("kind")), gone.value("one"), gone.value("other"));
        }
    }

    static SameNames of(Frame frame, PeopleQueries people, Collection<Id> ids, List<String> officers) {
        var persons = new HashMap<String, Person>();
        people.persons(frame.actor(), ids(ids, Same.Kind.PERSON)).forEach(person -> persons.put(person.id(), person));
        var bodies = Stream.concat(
                        ids(ids, Same.Kind.BODY).stream(),
                        persons.values().stream().map(Person::organisation))
                .distinct()
                .toList();
        return new SameNames(frame, persons, people.organisations(bodies), people.namesFor(frame.actor(), officers));
    }

    private static List<String> ids(Collection<Id> ids, Same.Kind kind) {
        return ids.stream()
                .filter(one -> one.kind() == kind)
                .map(Id::id)
                .distinct()
                .toList();
    }

    String named(Same.Kind kind, String id) {
        return switch (kind) {
            case PERSON -> {
                var person = persons.get(id);
                yield person == null
                        ? id
                        : person.name() + " · " + person.email() + " · " + named(Same.Kind.BODY, person.organisation());
            }
            case BODY -> {
                var body = bodies.get(id);
                yield body == null ? id : frame.t(body.name()) + " (" + id + ")";
            }
        };
    }

    /** What two share, in words: a kind and what it is, a line each. */
    String known(Same.Kind kind, String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(line -> line[0].equals("BODY")
                        ? frame.t("desk-people.same.shared.BODY")
                        : frame.t("desk-people.same.shared." + kind + "." + line[0], line[1]))
                .collect(Collectors.joining(", "));
    }

    String officer(String id) {
        return officers.getOrDefault(id, id);
    }
}
