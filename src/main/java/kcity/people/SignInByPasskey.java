package kcity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Refused;
import kcity.shared.Seal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in by a passkey: the device itself has asked for a finger, a face or a PIN, so that it is both factors. */
@Component
public class SignInByPasskey {
    private static final String COMING_IN = "coming in";
    private final People people;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Sessions sessions;
    private final Seal seal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInByPasskey(
            People people,
            Passkeys passkeys,
            Challenges challenges,
            Sessions sessions,
            Seal seal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.sessions = sessions;
        this.seal = seal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the device has to answer. */
    public String challenge() {
        return challenges.fresh(COMING_IN, "", clock.instant());
    }

    /**
     * Refused the same whatever is wrong with the answer.
     *
     * @param answer what the browser answered, as JSON
     */
    public Entry signIn(Client client, OwnSite site, String answer) {
        var at = clock.instant();
        var known = known(site, answer, at).orElseThrow(() -> new Refused("refusal.people.passkey-wrong"));
        return Objects.requireNonNull(transaction.execute(status -> {
            people.lock(known.person());
            if (people.ended(known.person())) {
                throw new Refused("refusal.people.access-ended");
            }
            passkeys.used(known.number(), known.counter(), at);
            return new Entry(sessions.open(known.person(), client), Entry.Next.NOTHING);
        }));
    }

    private Optional<Passkeys.Known> known(OwnSite site, String answer, Instant at) {
        return PasskeyAnswers.used(answer)
                .filter(data ->
                        challenges.take(PasskeyAnswers.challenge(data.getCollectedClientData()), COMING_IN, "", at))
                .flatMap(data -> passkeys.find(PasskeyAnswers.base64(data.getCredentialId()))
                        .filter(known -> data.getUserHandle() == null
                                || SetPasskeys.handle(seal, known.person())
                                        .equals(PasskeyAnswers.base64(data.getUserHandle())))
                        .flatMap(known -> PasskeyAnswers.check(data, known, site)
                                .map(counter -> new Passkeys.Known(
                                        known.number(), known.person(), known.publicKey(), counter))));
    }
}
