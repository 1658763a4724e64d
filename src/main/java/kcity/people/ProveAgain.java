package kcity.people;

import java.time.Clock;
import java.time.Duration;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Component;

/** Asks whoever is about to do what cannot be undone to show anew to be the owner of the session: by the password, or by a code. */
@Component
public class ProveAgain {
    /** So long a proof counts; coming in is one. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final KnowFactor factor;
    private final ChangePassword password;
    private final Clock clock;

    ProveAgain(
            People people,
            Sessions sessions,
            SecondFactors factors,
            KnowFactor factor,
            ChangePassword password,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.factor = factor;
        this.password = password;
        this.clock = clock;
    }

    /** What can be asked for. */
    public enum Means {
        PASSWORD,
        CODE,
        EITHER,
        /** An account that is let in by links alone, and that nothing more than a session is known of. */
        NONE
    }

    public Means means(Actor actor) {
        var code = factors.has(actor.id());
        return password.has(actor) ? code ? Means.EITHER : Means.PASSWORD : code ? Means.CODE : Means.NONE;
    }

    public boolean isFresh(String session) {
        var since = clock.instant().minus(FRESH);
        return sessions.provedAt(session).filter(at -> !at.isBefore(since)).isPresent();
    }

    /** Takes the password or a code; refuses what is neither. */
    public void prove(Actor actor, Client client, String session, String typed) {
        var act = Act.of(actor, clock);
        var means = means(actor);
        if (means == Means.CODE || means == Means.EITHER && KnowFactor.looksLikeCode(typed)) {
            factor.mustKnow(act, client, people.byId(actor.id()).orElseThrow(() -> new NotFound("person")), typed);
        } else {
            password.mustKnow(actor, client, typed);
        }
        sessions.proved(session, act.at());
    }
}
