package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends somebody's access and gives it back. The owner's officers do so; one of themselves is only shut out by two others together, nobody ends the own
 * access, and every agency keeps an officer. An invitation that nobody has come by is taken back by whoever may invite such a person.
 */
@Component
public class ChangeAccess {
    private static final int LEAST_REASON = 5;
    private final People people;
    private final Sessions sessions;
    private final Links links;
    private final Mailboxes mailboxes;
    private final ProposedActs proposals;
    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ChangeAccess(
            People people,
            Sessions sessions,
            Links links,
            Mailboxes mailboxes,
            ProposedActs proposals,
            JdbcClient sql,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.mailboxes = mailboxes;
        this.proposals = proposals;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * From now on no link and no password lets that person in, and every session is over. Of an officer of the owner it is only proposed, until
     * another officer does the same.
     *
     * @return whether it has ended now
     */
    @Transactional
    public boolean end(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = allowed(actor, id, reason);
        people.lockAgency(person.organisation());
        people.lock(id);
        mustBe(id, false);
        mustNotBeTheLast(person);
        var ends = !PeopleRights.needsTwo(person) || isSecond(act, person, reason.strip());
        if (ends) {
            ended(act, person, reason.strip());
        }
        return ends;
    }

    private boolean isSecond(Act act, Person person, String reason) {
        var proposed = proposals.open(ProposedAct.Kind.END_ACCESS, person.id());
        if (proposed.filter(p -> p.by().equals(act.by())).isPresent()) {
            throw new Refused("refusal.people.second-officer");
        }
        if (proposed.isPresent()) {
            proposals.settle(ProposedAct.Kind.END_ACCESS, person.id(), act.by(), act.at());
            return true;
        }
        proposals.propose(ProposedAct.Kind.END_ACCESS, person.id(), act.by(), reason, act.at());
        facts.publishEvent(new AccessEndingProposed(reference(person), act, reason));
        return false;
    }

    private void ended(Act act, Person person, String reason) {
        links.forget(person.id(), act.at());
        sessions.endAllBut(person.id(), "");
        keep(act, person, true, reason);
    }

    /** Who proposed to end the access of an officer of the owner takes that back, or the one whom it concerns was spoken for by another. */
    @Transactional
    public void withdraw(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = allowed(actor, id, reason);
        people.lock(id);
        if (proposals.open(ProposedAct.Kind.END_ACCESS, id).isEmpty()) {
            throw new Refused("refusal.people.nothing-proposed");
        }
        proposals.settle(ProposedAct.Kind.END_ACCESS, id, act.by(), act.at());
        facts.publishEvent(new AccessEndingWithdrawn(reference(person), act, reason.strip()));
    }

    /** The person can sign in again, by password or by a new link. Refused where the address has become somebody else's meanwhile. */
    @Transactional
    public void restore(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = allowed(actor, id, reason);
        people.lock(id);
        mustBe(id, true);
        if (!mailboxes.claim(person)) {
            throw new Refused("refusal.people.address-given-away", person.email());
        }
        keep(act, person, false, reason.strip());
    }

    /**
     * Whoever may invite such a person takes back an invitation that nobody has come by: its link is void, the account is closed, and its address is free
     * for whoever it belongs to.
     */
    @Transactional
    public void takeBackInvitation(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayMakeLink(actor, person), actor, "take back the invitation of " + id);
        mustSayWhy(reason);
        people.lockAgency(person.organisation());
        people.lock(id);
        mustBe(id, false);
        if (sessions.any(id)) {
            throw new Refused("refusal.people.invitation-used");
        }
        mustNotBeTheLast(person);
        proposals.settle(ProposedAct.Kind.END_ACCESS, id, act.by(), act.at());
        mailboxes.free(id);
        ended(act, person, reason.strip());
    }

    private Person allowed(Actor actor, String id, String reason) {
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayChangeAccess(actor, person), actor, "change the access of " + id);
        mustSayWhy(reason);
        return person;
    }

    private static void mustSayWhy(String reason) {
        if (reason.strip().length() < LEAST_REASON) {
            throw new Refused(List.of(Refused.Reason.at(Matter.REASON, "refusal.people.reason-missing", LEAST_REASON)));
        }
    }

    private void mustBe(String id, boolean ended) {
        if (people.ended(id) != ended) {
            throw new Refused(ended ? "refusal.people.open-already" : "refusal.people.ended-already");
        }
    }

    private void mustNotBeTheLast(Person person) {
        if (person.roles().contains(Role.OFFICER)
                && people.officersWithAccess(person.organisation()).equals(List.of(person.id()))) {
            throw new Refused("refusal.people.last-officer");
        }
    }

    private void keep(Act act, Person person, boolean ended, String reason) {
        sql.sql("""
                insert into people.access (person, ended, changed_at, changed_by, reason)
                values (:person, :ended, :at, :by, :reason)
                on conflict (person) do update
                set ended = excluded.ended, changed_at = excluded.changed_at, changed_by = excluded.changed_by, reason = excluded.reason
                """)
                .param("person", person.id())
                .param("ended", ended)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("reason", reason)
                .update();
        facts.publishEvent(new AccessChanged(reference(person), act, ended, reason));
    }

    private static Reference reference(Person person) {
        return new Reference("person", person.id());
    }
}
