package kcity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second step into an account, for whoever has shown the first factor: a code, or setting the factor that the account may not be without. */
@Component
public class SignInFurther {
    private final People people;
    private final HalfSignIns halves;
    private final SecondFactors factors;
    private final KnowFactor factor;
    private final SetSecondFactor set;
    private final Sessions sessions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInFurther(
            People people,
            HalfSignIns halves,
            SecondFactors factors,
            KnowFactor factor,
            SetSecondFactor set,
            Sessions sessions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.halves = halves;
        this.factors = factors;
        this.factor = factor;
        this.set = set;
        this.sessions = sessions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A session's token, and the recovery codes that came with it.
     *
     * @param codes to be shown once
     */
    public record Arrival(String session, List<String> codes) {
        /** Never told, not even to a log. */
        @Override
        public String toString() {
            return "Arrival[…]";
        }
    }

    /** Whose first step it was, as long as it lasts. */
    public Optional<Person> person(String half) {
        return person(half, clock.instant());
    }

    private Optional<Person> person(String half, Instant at) {
        return halves.person(half, at).filter(id -> !people.ended(id)).flatMap(people::byId);
    }

    /** What is asked of that person now. */
    public Entry.Next next(Person person) {
        return factors.has(person.id()) ? Entry.Next.CODE : Entry.Next.FACTOR;
    }

    /** What to tell an app; it is worth nothing before a code of it was given. */
    public FactorSecret offered(Person person, String half) {
        return set.offered(person.id(), half);
    }

    /** A session's token, for a code of the app or a recovery code. */
    public String withCode(Client client, String half, String code) {
        var at = clock.instant();
        var person = mustBe(half, at, Entry.Next.CODE);
        factor.mustKnow(new Act(person.actor(), at), client, person, code);
        return inOne(() -> opened(person, half, client));
    }

    /** Sets the factor and opens a session. */
    public Arrival withFactor(Client client, String half, String code) {
        var at = clock.instant();
        var person = mustBe(half, at, Entry.Next.FACTOR);
        var act = new Act(person.actor(), at);
        var number = factors.offered(person.id(), half);
        var step = set.firstStep(act, client, person, number, code);
        return inOne(() -> {
            people.lock(person.id());
            mustStillBe(person);
            var session = opened(person, half, client);
            sessions.endAllBut(person.id(), session);
            return new Arrival(session, set.set(act, number, step));
        });
    }

    private Person mustBe(String half, Instant at, Entry.Next next) {
        return person(half, at).filter(person -> next(person) == next).orElseThrow(SignInFurther::over);
    }

    /** Two windows of one person set no two factors. */
    private void mustStillBe(Person person) {
        if (factors.has(person.id())) {
            throw over();
        }
    }

    private String opened(Person person, String half, Client client) {
        people.lock(person.id());
        if (people.ended(person.id()) || !halves.use(half)) {
            throw over();
        }
        return sessions.open(person.id(), client);
    }

    private static Refused over() {
        return new Refused("refusal.people.half-over");
    }

    private <T> T inOne(java.util.function.Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
