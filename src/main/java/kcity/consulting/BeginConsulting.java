package kcity.consulting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.screening.State;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a consultant to work with a short-listed city. */
@Component
public class BeginConsulting {
    private final ConsultingAccess access;
    private final Consultings consultings;
    private final ScreeningQueries screening;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    BeginConsulting(
            ConsultingAccess access,
            Consultings consultings,
            ScreeningQueries screening,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.access = access;
        this.consultings = consultings;
        this.screening = screening;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Throws {@link Refused} with every reason. */
    @Transactional
    public void begin(Actor actor, String ref, String consultant, String firm) {
        var act = Act.of(actor, clock);
        var application = access.toBegin(actor, ref);
        var wrong = new ArrayList<Reason>();
        due(wrong, act, application);
        if (consultings.find(ref).isPresent()) {
            wrong.add(Reason.of("refusal.consulting.begun-already"));
        }
        ConsultingAccess.text(wrong, ConsultingMatter.CONSULTANT, consultant, "refusal.consulting.consultant-missing");
        ConsultingAccess.text(wrong, ConsultingMatter.FIRM, firm, "refusal.consulting.firm-missing");
        access.ask(ActKind.BEGIN_CONSULTING, application, wrong, act);
        consultings.begin(ref, consultant.strip(), firm.strip(), act.at(), act.by());
        facts.publishEvent(new ConsultingBegun(
                new Reference("consulting", ref),
                act,
                List.of(application.reference()),
                firm.strip(),
                application.organisation()));
    }

    /** The rules foresee it, and the application is on the short list where there is one, else eligible. */
    private void due(List<Reason> wrong, Act act, Application application) {
        var rules = calls.rules(calls.call(application.decidingCall()));
        ConsultingAccess.standing(wrong, application);
        if (!rules.has(Stage.PRELIMINARY_CONSULTING)) {
            wrong.add(Reason.of("refusal.consulting.not-foreseen"));
            return;
        }
        var state = screening.of(act.actor(), application.ref()).state(act.at());
        if (rules.has(Stage.SHORT_LIST) ? state != State.SHORT_LISTED : !state.passed()) {
            wrong.add(Reason.of("refusal.consulting.not-short-listed"));
        }
    }
}
