package kcity.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions and the ways into them: e-mail with password, or a one-time link. Passwords are looked at while no connection is held. */
@Component
public class SignIn {
    /** Nobody is signed out while writing: a session lasts two weeks at most. */
    public static final Duration SESSION = Duration.ofDays(14);

    /** A session that nobody uses for so long is over. */
    public static final Duration IDLE = Duration.ofHours(12);

    private static final Duration LINK = Duration.ofDays(7);
    private final People people;
    private final KeptPasswords kept;
    private final Sessions sessions;
    private final Links links;
    private final Passwords passwords;
    private final FailedTries tries;
    private final ChangePassword change;
    private final HalfSignIns halves;
    private final SecondFactors factors;
    private final WhoNeedsFactor who;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            People people,
            KeptPasswords kept,
            Sessions sessions,
            Links links,
            Passwords passwords,
            FailedTries tries,
            ChangePassword change,
            HalfSignIns halves,
            SecondFactors factors,
            WhoNeedsFactor who,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.kept = kept;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.tries = tries;
        this.change = change;
        this.halves = halves;
        this.factors = factors;
        this.who = who;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How far the password lets in. The same answer, in the same time, whether the address is unknown or the password wrong; whoever guesses is slowed down. */
    public Entry withPassword(Client client, String email, String typed) {
        var place = tries.begin(client, email);
        var person = people.byEmail(email);
        var stored = person.flatMap(p -> kept.of(p.id()));
        var right = stored.isPresent() ? passwords.matches(typed, stored.get()) : passwords.matchesNobody(typed);
        if (person.isEmpty() || stored.isEmpty() || !right) {
            throw new Refused("refusal.people.sign-in-wrong");
        }
        tries.forget(place);
        if (passwords.isOld(stored.get())) {
            kept.replace(person.get().id(), stored.get(), passwords.encode(new Password(typed)));
        }
        return inOne(() -> let(person.get(), client, clock.instant()));
    }

    /** A new one-time link's token for that person, shown at the terminal of the machine's keeper; it works once, for seven days. */
    @Transactional
    public String linkFor(Person person) {
        mustNotHaveEnded(person.id());
        return links.make(Actor.SYSTEM, person, SignInLinkMade.Way.PRINTED, LINK);
    }

    private void mustNotHaveEnded(String person) {
        if (people.ended(person)) {
            throw new Refused("refusal.people.ended-already");
        }
    }

    /** Whose link it is, while it can still be used; by the browser that used it, for a minute longer. */
    public Optional<Person> ownerOfLink(Client client, String token) {
        return ownerOfLink(client, token, clock.instant());
    }

    private Optional<Person> ownerOfLink(Client client, String token, Instant at) {
        return links.owner(token, at)
                .or(() -> links.ownerAgain(token, client, at))
                .filter(id -> !people.ended(id))
                .flatMap(people::byId);
    }

    /** Uses the link up, sets a password where one is given, and opens a session. The browser that used it just now is only signed in. */
    public Entry withLink(Client client, String token, Password typed) {
        var at = clock.instant();
        var person = ownerOfLink(client, token, at).orElseThrow(() -> new Refused("refusal.people.link-used"));
        var hash = typed.isEmpty() ? "" : change.hashed(person, typed);
        return inOne(() -> {
            if (links.use(token, client, at)) {
                if (!hash.isEmpty()) {
                    change.set(new Act(person.actor(), at), hash, "");
                }
            } else if (links.ownerAgain(token, client, at).isEmpty()) {
                throw new Refused("refusal.people.link-used");
            }
            return let(person, client, at);
        });
    }

    /** For somebody who just registered. */
    public Entry open(Person person, Client client) {
        return inOne(() -> let(person, client, clock.instant()));
    }

    /** A session's token, past every factor: for what this very process does in somebody's name, and for no door. */
    public String open(String person) {
        return inOne(() -> {
            mustHaveAccess(person);
            return sessions.open(person, Client.NONE);
        });
    }

    private <T> T inOne(java.util.function.Supplier<T> act) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private Entry let(Person person, Client client, Instant at) {
        mustHaveAccess(person.id());
        var next = next(person);
        return next == Entry.Next.NOTHING
                ? new Entry(sessions.open(person.id(), client), next)
                : new Entry(halves.open(person.id(), at), next);
    }

    private Entry.Next next(Person person) {
        if (factors.has(person.id())) {
            return Entry.Next.CODE;
        }
        return who.needs(person) ? Entry.Next.FACTOR : Entry.Next.NOTHING;
    }

    private void mustHaveAccess(String person) {
        people.lock(person);
        if (people.ended(person)) {
            throw new Refused("refusal.people.access-ended");
        }
    }

    public Optional<Actor> actorOf(String token) {
        return sessions.person(token).map(Person::actor);
    }

    public void end(String token) {
        sessions.end(token);
    }

    /** Where the actor is signed in now; the session of that token first. */
    public List<Device> devices(Actor actor, String token) {
        return sessions.of(actor.id(), token);
    }

    /** Ends one of the actor's own sessions; one that has ended already stays so. */
    public void endDevice(Actor actor, long number) {
        sessions.end(actor.id(), number);
    }

    public void endOthers(Actor actor, String token) {
        sessions.endAllBut(actor.id(), token);
    }
}
