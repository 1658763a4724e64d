package kcity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own second factor: set, exchanged for another app's, and left; and its recovery codes. What is asked for is shown by a code of the app itself. */
@Component
public class SetSecondFactor {
    private final People people;
    private final SecondFactors factors;
    private final KnowFactor factor;
    private final ChangePassword password;
    private final Sessions sessions;
    private final WhoNeedsFactor who;
    private final FailedTries tries;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SetSecondFactor(
            People people,
            SecondFactors factors,
            KnowFactor factor,
            ChangePassword password,
            Sessions sessions,
            WhoNeedsFactor who,
            FailedTries tries,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.factors = factors;
        this.factor = factor;
        this.password = password;
        this.sessions = sessions;
        this.who = who;
        this.tries = tries;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Since when the actor gives codes; empty where none are asked for. */
    public Optional<Instant> since(Actor actor) {
        return factors.since(actor.id());
    }

    public int recoveryCodesLeft(Actor actor) {
        return factors.codesLeft(actor.id());
    }

    /** Whether this account may not be without. */
    public boolean isNeeded(Actor actor) {
        return who.needs(own(actor));
    }

    /** What to tell an app in that session; it is worth nothing before a code of it was given. */
    public FactorSecret offered(Actor actor, String session) {
        return offered(actor.id(), session);
    }

    FactorSecret offered(String person, String token) {
        return factors.secret(person, factors.offered(person, token));
    }

    /**
     * From now on a code is asked for at sign-in. Only the session of that token stays.
     *
     * @param present the password, where the actor has one
     * @param until a code of the factor until now, where there is one
     * @param code the first code of the app that was told the offered secret
     * @return ten recovery codes, to be shown once
     */
    public List<String> set(Actor actor, Client client, String session, String present, String until, String code) {
        var act = Act.of(actor, clock);
        var person = own(actor);
        var number = factors.offered(person.id(), session);
        var step = firstStep(act, client, person, number, code);
        password.mustKnow(actor, client, present);
        if (factors.has(person.id())) {
            factor.mustKnow(act, client, person, until);
        }
        return inOne(() -> {
            sessions.endAllBut(person.id(), session);
            return set(act, number, step);
        });
    }

    /** The step of a code that shows that the app was told the secret of that number. */
    long firstStep(Act act, Client client, Person person, String number, String code) {
        var place = tries.beginCode(client, person.id());
        var step = OneTimeCodes.stepOf(factors.secret(person.id(), number).bytes(), KnowFactor.digits(code), act.at());
        if (step.isEmpty()) {
            throw new Refused(List.of(Refused.Reason.at(PeopleMatter.NEW_CODE, "refusal.people.new-code-wrong")));
        }
        tries.forget(place);
        return step.getAsLong();
    }

    /** In the transaction of the act. */
    List<String> set(Act act, String number, long step) {
        people.lock(act.by());
        factors.remove(act.by());
        factors.set(act.by(), number, act.at());
        factors.count(act.by(), step);
        facts.publishEvent(new SecondFactorSet(reference(act), act));
        return factors.freshCodes(act.by());
    }

    /** Ten new recovery codes in place of all before. */
    public List<String> renewCodes(Actor actor, Client client, String present, String code) {
        var act = Act.of(actor, clock);
        mustKnowBoth(act, client, present, code);
        return inOne(() -> {
            facts.publishEvent(new RecoveryCodesMade(reference(act), act));
            return factors.freshCodes(act.by());
        });
    }

    /** No code is asked for any more; refused where the account may not be without. */
    public void end(Actor actor, Client client, String present, String code) {
        if (isNeeded(actor)) {
            throw new Refused("refusal.people.factor-needed");
        }
        var act = Act.of(actor, clock);
        mustKnowBoth(act, client, present, code);
        transaction.executeWithoutResult(status -> {
            people.lock(act.by());
            factors.remove(act.by());
            facts.publishEvent(new SecondFactorEnded(reference(act), act));
        });
    }

    private void mustKnowBoth(Act act, Client client, String present, String code) {
        password.mustKnow(act.actor(), client, present);
        factor.mustKnow(act, client, own(act.actor()), code);
    }

    private Person own(Actor actor) {
        return people.byId(actor.id()).orElseThrow(() -> new NotFound("person " + actor.id()));
    }

    private <T> T inOne(java.util.function.Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private static Reference reference(Act act) {
        return new Reference("person", act.by());
    }
}
