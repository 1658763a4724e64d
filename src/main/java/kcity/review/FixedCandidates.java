package kcity.review;

import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Tells screening and consulting that a round has begun: who is in it and who is not stays so. */
@Component
class FixedCandidates implements kcity.screening.LaterStage, kcity.consulting.LaterStage {
    private final Rounds rounds;
    private final ApplicationQueries applications;
    private final CallQueries calls;

    FixedCandidates(Rounds rounds, ApplicationQueries applications, CallQueries calls) {
        this.rounds = rounds;
        this.applications = applications;
        this.calls = calls;
    }

    @Override
    public Optional<Reason> builtOn(String application) {
        return rounds.callOf(application).isPresent()
                ? Optional.of(fixed())
                : applications.find(Actor.SYSTEM, application).filter(this::ownCallDecides).stream()
                        .flatMap(a -> begunFor(a.call()).stream())
                        .findFirst();
    }

    /** It was not carried over to a later edition. */
    private boolean ownCallDecides(Application application) {
        return calls.call(application.call()).edition() == application.edition();
    }

    @Override
    public Optional<Reason> begunFor(String call) {
        return rounds.find(call).map(round -> fixed());
    }

    private static Reason fixed() {
        return Reason.of("refusal.review.candidates-fixed");
    }
}
