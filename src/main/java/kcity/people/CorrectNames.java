package kcity.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a misspelt name right: a person's by the person or an officer, a body's by an officer. What was written before bears the name of then. */
@Component
public class CorrectNames {
    private final People people;
    private final Organisations organisations;
    private final Names names;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CorrectNames(
            People people, Organisations organisations, Names names, ApplicationEventPublisher facts, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.names = names;
        this.facts = facts;
        this.clock = clock;
    }

    public boolean isPossible(Actor actor, Person person) {
        return actor.id().equals(person.id()) || PeopleRights.mayCorrectAddress(actor, person);
    }

    /** Others than the person say why. */
    @Transactional
    public void ofPerson(Actor actor, String id, String name, String reason) {
        var act = Act.of(actor, clock);
        people.lock(id);
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(isPossible(actor, person), actor, "correct the name of " + id);
        var wrong = new ArrayList<>(PeopleRights.tooLong(PeopleMatter.NAME, name, PeopleRights.LONGEST_NAME));
        if (Seen.isBlank(name)) {
            wrong.add(Reason.at(PeopleMatter.NAME, "refusal.people.name-missing"));
        } else if (name.strip().equals(person.name())) {
            wrong.add(Reason.at(PeopleMatter.NAME, "refusal.people.name-same"));
        }
        if (!actor.id().equals(id)) {
            missing(reason, wrong);
        }
        Refused.ifAny(wrong);
        var number = names.correct(person, name.strip(), reason.strip(), act);
        facts.publishEvent(new NameCorrected(
                new Reference("name-correction", id + "." + number),
                act,
                reason.strip(),
                id,
                Digest.of(person.name()),
                Digest.of(name.strip()),
                reason.strip()));
    }

    private static void missing(String reason, List<Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.people.name-reason-missing"));
        }
    }

    public boolean isPossible(Actor actor, Organisation body) {
        return PeopleRights.mayCorrectBody(actor, body);
    }

    /** Either language may be left empty, not both. A name that another body of the country bears is refused: then the two are said to be the same. */
    @Transactional
    public void ofBody(Actor actor, String id, Text name, String reason) {
        var act = Act.of(actor, clock);
        people.lockAgency(id);
        organisations.lockNames();
        var body = organisations.byId(id).orElseThrow(() -> new NotFound("organisation " + id));
        NotAllowed.unless(isPossible(actor, body), actor, "correct the name of " + id);
        var written = new Text(name.ko().strip(), name.en().strip());
        var wrong = new ArrayList<>(wrong(body, written));
        missing(reason, wrong);
        Refused.ifAny(wrong);
        var number = names.correct(body, written, reason.strip(), act);
        facts.publishEvent(new BodyNameCorrected(
                new Reference("body-correction", id + "." + number),
                act,
                reason.strip(),
                id,
                body.name().ko(),
                body.name().en(),
                written.ko(),
                written.en(),
                reason.strip()));
    }

    private List<Reason> wrong(Organisation body, Text name) {
        var wrong = new ArrayList<>(
                PeopleRights.tooLong(PeopleMatter.KOREAN_NAME, name.ko(), PeopleRights.LONGEST_ORGANISATION));
        wrong.addAll(PeopleRights.tooLong(PeopleMatter.ENGLISH_NAME, name.en(), PeopleRights.LONGEST_ORGANISATION));
        if (Seen.isBlank(name.ko()) && Seen.isBlank(name.en())) {
            wrong.add(Reason.at(PeopleMatter.ENGLISH_NAME, "refusal.people.name-missing"));
        } else if (name.equals(body.name())) {
            wrong.add(Reason.at(PeopleMatter.ENGLISH_NAME, "refusal.people.name-same"));
        }
        taken(body, name)
                .ifPresent(other -> wrong.add(
                        Reason.at(PeopleMatter.ENGLISH_NAME, "refusal.people.body-name-taken", other.name())));
        return wrong;
    }

    private Optional<Organisation> taken(Organisation body, Text name) {
        return Stream.of(name.ko(), name.en())
                .filter(word -> !Seen.isBlank(word))
                .flatMap(word -> organisations.named(word).stream())
                .filter(other ->
                        !other.id().equals(body.id()) && other.country().equals(body.country()))
                .findFirst();
    }

    /** Names that stood before, oldest first, for who may correct it. */
    public List<EarlierName> earlier(Actor actor, Person person) {
        return isPossible(actor, person) ? names.ofPerson(person.id()) : List.of();
    }

    public List<EarlierName> earlier(Actor actor, Organisation body) {
        return isPossible(actor, body) ? names.ofBody(body.id()) : List.of();
    }
}
