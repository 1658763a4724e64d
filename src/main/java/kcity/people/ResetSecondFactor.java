package kcity.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away a second factor that its owner has lost, with every passkey, session and link: the password lets in again, and who may not be without a factor sets
 * another. The owner's officers do so, of an officer two of them together; nobody the own.
 */
@Component
public class ResetSecondFactor {
    private static final int LEAST_REASON = 5;
    private final People people;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final ProposedActs proposals;
    private final Sessions sessions;
    private final Links links;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ResetSecondFactor(
            People people,
            SecondFactors factors,
            Passkeys passkeys,
            ProposedActs proposals,
            Sessions sessions,
            Links links,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.factors = factors;
        this.passkeys = passkeys;
        this.proposals = proposals;
        this.sessions = sessions;
        this.links = links;
        this.facts = facts;
        this.clock = clock;
    }

    public boolean isPossible(Actor actor, Person person) {
        return PeopleRights.mayResetFactor(actor, person) && factors.has(person.id());
    }

    /** That an officer proposed it, as long as it is open. */
    public Optional<ProposedAct> proposed(Actor actor, Person person) {
        return PeopleRights.mayResetFactor(actor, person)
                ? proposals.open(ProposedAct.Kind.RESET_FACTOR, person.id())
                : Optional.empty();
    }

    /** @return whether it was done, and not only proposed */
    @Transactional
    public boolean reset(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = allowed(actor, id, reason);
        people.lock(id);
        mustHaveOne(person);
        var does = !PeopleRights.needsTwoToReset(person) || isSecond(act, person, reason.strip());
        if (does) {
            done(act, person, reason.strip());
        }
        return does;
    }

    private boolean isSecond(Act act, Person person, String reason) {
        var proposed = proposals.open(ProposedAct.Kind.RESET_FACTOR, person.id());
        if (proposed.filter(p -> p.by().equals(act.by())).isPresent()) {
            throw new Refused("refusal.people.second-officer-resets");
        }
        if (proposed.isPresent()) {
            return true;
        }
        proposals.propose(ProposedAct.Kind.RESET_FACTOR, person.id(), act.by(), reason, act.at());
        facts.publishEvent(new SecondFactorResetProposed(reference(person), act, reason));
        return false;
    }

    /** The factor stays. */
    @Transactional
    public void withdraw(Actor actor, String id, String reason) {
        var act = Act.of(actor, clock);
        var person = allowed(actor, id, reason);
        people.lock(id);
        if (proposals.open(ProposedAct.Kind.RESET_FACTOR, id).isEmpty()) {
            throw new Refused("refusal.people.nothing-proposed");
        }
        proposals.settle(ProposedAct.Kind.RESET_FACTOR, id, act.by(), act.at());
        facts.publishEvent(new SecondFactorResetWithdrawn(reference(person), act, reason.strip()));
    }

    /** At the terminal of the machine's keeper, where there are no two officers to do it; false where nobody of that address has a factor. */
    @Transactional
    public boolean byKeeper(String email) {
        var person = people.byEmail(email).filter(found -> factors.has(found.id()));
        person.ifPresent(found -> {
            people.lock(found.id());
            done(Act.of(Actor.SYSTEM, clock), found, "");
        });
        return person.isPresent();
    }

    private void done(Act act, Person person, String reason) {
        proposals.settle(ProposedAct.Kind.RESET_FACTOR, person.id(), act.by(), act.at());
        factors.remove(person.id());
        passkeys.removeAll(person.id());
        sessions.endAllBut(person.id(), "");
        links.forget(person.id(), act.at());
        facts.publishEvent(new SecondFactorReset(reference(person), act, reason));
    }

    private Person allowed(Actor actor, String id, String reason) {
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayResetFactor(actor, person), actor, "reset the second factor of " + id);
        if (reason.strip().length() < LEAST_REASON) {
            throw new Refused(List.of(Refused.Reason.at(Matter.REASON, "refusal.people.reason-missing", LEAST_REASON)));
        }
        return person;
    }

    private void mustHaveOne(Person person) {
        if (!factors.has(person.id())) {
            throw new Refused("refusal.people.no-factor");
        }
    }

    private static Reference reference(Person person) {
        return new Reference("person", person.id());
    }
}
