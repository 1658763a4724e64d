package kcity.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seal;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own passkeys: added with a name, and removed. */
@Component
public class SetPasskeys {
    private static final String ADDING = "adding";
    private static final int MOST = 20;
    private final People people;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Seal seal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SetPasskeys(
            People people,
            Passkeys passkeys,
            Challenges challenges,
            Seal seal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.seal = seal;
        this.facts = facts;
        this.clock = clock;
    }

    public List<Passkey> of(Actor actor) {
        return passkeys.of(actor.id());
    }

    /** What the device has to answer in that session. */
    public String challenge(Actor actor, String session) {
        return challenges.fresh(ADDING, about(actor, session), clock.instant());
    }

    private static String about(Actor actor, String session) {
        return actor.id() + " " + Token.hash(session);
    }

    /** By what devices know the person; it says nothing to anybody else. */
    public String handle(Actor actor) {
        return handle(seal, actor.id());
    }

    static String handle(Seal seal, String person) {
        return seal.of("handle of passkeys", person);
    }

    /** @param answer what the browser answered, as JSON */
    @Transactional
    public void add(Actor actor, String session, OwnSite site, String name, String answer) {
        var act = Act.of(actor, clock);
        people.lock(actor.id());
        Refused.ifAny(wrong(actor, name));
        var made = made(act, session, site, answer)
                .orElseThrow(() -> new Refused(List.of(Reason.of("refusal.people.passkey-not-added"))));
        if (passkeys.find(made.credential()).isPresent()) {
            throw new Refused("refusal.people.passkey-known");
        }
        passkeys.add(actor.id(), made.credential(), made.publicKey(), name.strip(), made.counter(), act.at());
        facts.publishEvent(new PasskeyAdded(reference(act), act, name.strip()));
    }

    private List<Reason> wrong(Actor actor, String name) {
        if (Seen.isBlank(name)) {
            return List.of(Reason.at(PeopleMatter.PASSKEY_NAME, "refusal.people.passkey-name-missing"));
        }
        return passkeys.of(actor.id()).size() >= MOST
                ? List.of(Reason.of("refusal.people.passkeys-too-many", MOST))
                : PeopleRights.tooLong(PeopleMatter.PASSKEY_NAME, name, PeopleRights.LONGEST_NAME);
    }

    private Optional<PasskeyAnswers.Made> made(Act act, String session, OwnSite site, String answer) {
        return PasskeyAnswers.made(answer)
                .filter(data -> challenges.take(
                        PasskeyAnswers.challenge(data.getCollectedClientData()),
                        ADDING,
                        about(act.actor(), session),
                        act.at()))
                .flatMap(data -> PasskeyAnswers.check(data, site));
    }

    @Transactional
    public void remove(Actor actor, long number) {
        var act = Act.of(actor, clock);
        var name = passkeys.remove(actor.id(), number).orElseThrow(() -> new NotFound("passkey " + number));
        facts.publishEvent(new PasskeyRemoved(reference(act), act, name));
    }

    private static Reference reference(Act act) {
        return new Reference("person", act.by());
    }
}
