package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends somebody's access and gives it back, and makes a new link for somebody who lost theirs. */
@Component
public class ChangeAccess {
    private static final int LEAST_REASON = 5;
    private final People people;
    private final SignIn signIn;
    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ChangeAccess(People people, SignIn signIn, JdbcClient sql, ApplicationEventPublisher facts, Clock clock) {
        this.people = people;
        this.signIn = signIn;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** From now on no link and no password lets that person in, and every session is over. */
    @Transactional
    public void end(Actor actor, String id, String reason) {
        change(actor, id, true, reason);
    }

    /** The person can sign in again, by password or by a new link. */
    @Transactional
    public void restore(Actor actor, String id, String reason) {
        change(actor, id, false, reason);
    }

    private void change(Actor actor, String id, boolean ended, String reason) {
        var person = allowed(actor, id);
        if (reason.strip().length() < LEAST_REASON) {
            throw new Refused(List.of(Refused.Reason.at("reason", "refusal.people.reason-missing", LEAST_REASON)));
        }
        people.lock(id);
        if (people.ended(id) == ended) {
            throw new Refused(ended ? "refusal.people.ended-already" : "refusal.people.open-already");
        }
        if (ended) {
            signIn.shut(id);
        }
        keep(actor, id, ended, reason.strip());
        facts.publishEvent(new AccessChanged(reference(person), actor, clock.instant(), ended, reason.strip()));
    }

    private void keep(Actor actor, String id, boolean ended, String reason) {
        sql.sql("""
                insert into people.access (person, ended, changed_at, changed_by, reason)
                values (:person, :ended, :at, :by, :reason)
                on conflict (person) do update
                set ended = excluded.ended, changed_at = excluded.changed_at, changed_by = excluded.changed_by, reason = excluded.reason
                """)
                .param("person", id)
                .param("ended", ended)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("reason", reason)
                .update();
    }

    /** A fresh one-time link's token; links made before open nothing any more. */
    @Transactional
    public String link(Actor actor, String id) {
        var person = allowed(actor, id);
        signIn.forgetLinks(id);
        var token = signIn.linkFor(person);
        facts.publishEvent(new SignInLinkMade(reference(person), actor, clock.instant()));
        return token;
    }

    private Person allowed(Actor actor, String id) {
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRules.mayChangeAccess(actor, person), actor, "change the access of " + id);
        return person;
    }

    private static Reference reference(Person person) {
        return new Reference("person", person.id());
    }
}
