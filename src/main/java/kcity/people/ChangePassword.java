package kcity.people;

import java.time.Clock;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person a new password, which ends the other sessions and the links of that person. */
@Component
public class ChangePassword {
    private final People people;
    private final KeptPasswords kept;
    private final Sessions sessions;
    private final Links links;
    private final Passwords passwords;
    private final FailedTries tries;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangePassword(
            People people,
            KeptPasswords kept,
            Sessions sessions,
            Links links,
            Passwords passwords,
            FailedTries tries,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.kept = kept;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.tries = tries;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the actor has a password now, and so must know it to change it. */
    public boolean has(Actor actor) {
        return kept.of(actor.id()).isPresent();
    }

    /** Changes the actor's own password, with what it was until now where there was one; only the session of that token stays. */
    public void change(Actor actor, Client client, String token, String until, Password wanted) {
        var person = people.byId(actor.id()).orElseThrow(() -> new NotFound("person " + actor.id()));
        mustKnow(actor, client, until);
        var hash = hashed(person, wanted);
        transaction.executeWithoutResult(status -> set(Act.of(actor, clock), hash, token));
    }

    /** Refuses where the actor has a password and that is another. */
    void mustKnow(Actor actor, Client client, String typed) {
        var person = people.byId(actor.id()).orElseThrow(() -> new NotFound("person " + actor.id()));
        kept.of(actor.id()).ifPresent(stored -> mustKnow(client, person, typed, stored));
    }

    private void mustKnow(Client client, Person person, String typed, String stored) {
        var place = tries.begin(client, person.email());
        if (!passwords.matches(typed, stored)) {
            throw new Refused(List.of(Refused.Reason.at(PeopleMatter.PASSWORD_UNTIL, "refusal.people.password-until")));
        }
        tries.forget(place);
    }

    /** What is kept of a new password, if it is one that may be had. Slow, so outside of transactions. */
    String hashed(Person person, Password wanted) {
        Refused.ifAny(wanted.wrong(person.name(), person.email()));
        return passwords.encode(wanted);
    }

    /** In the transaction of the act. */
    void set(Act act, String hash, String token) {
        people.lock(act.by());
        kept.set(act.by(), hash);
        sessions.endAllBut(act.by(), token);
        links.forget(act.by(), act.at());
        facts.publishEvent(new PasswordSet(new Reference("person", act.by()), act));
    }
}
