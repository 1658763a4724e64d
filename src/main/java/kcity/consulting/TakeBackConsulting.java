package kcity.consulting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.application.Application;
import kcity.call.ActKind;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import kcity.shared.WithdrawnRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was noted of a consulting by mistake, with a reason; it stays readable and counts no more. */
@Component
public class TakeBackConsulting {
    /** What can be taken back. */
    public enum Kind {
        /** That it began, with consultant and firm; before anything else was noted. */
        BEGINNING("consulting"),
        VISIT("visit"),
        FINDING("finding"),
        /** The one that stands. */
        CONCLUSION("conclusion");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private final ConsultingAccess access;
    private final Consultings consultings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TakeBackConsulting(ConsultingAccess access, Consultings consultings, ApplicationEventPublisher facts, Clock clock) {
        this.access = access;
        this.consultings = consultings;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param number of the visit, finding or conclusion; 0 for the beginning */
    @Transactional
    public void takeBack(Actor actor, String ref, Kind kind, int number, String reason) {
        var act = Act.of(actor, clock);
        var application = access.application(actor, ref);
        var wrong = wrong(application, access.begun(ref), kind, number, act.at());
        ConsultingAccess.standing(wrong, application);
        ConsultingAccess.text(wrong, Matter.REASON, reason, "refusal.consulting.take-back-reason-missing");
        access.ask(ActKind.TAKE_BACK_CONSULTING, application, wrong, act);
        var gone = consultings.take(kind.table, key(ref, kind, number), ref, reason.strip(), act);
        var told = kind == Kind.CONCLUSION || kind == Kind.BEGINNING;
        facts.publishEvent(new ConsultingEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                List.of(application.reference()),
                told ? List.of(application.organisation()) : List.of(),
                gone.entry(),
                gone.reason()));
    }

    private static Map<String, Object> key(String ref, Kind kind, int number) {
        return kind == Kind.BEGINNING
                ? WithdrawnRows.key("application", ref)
                : WithdrawnRows.key("application", ref, "number", number);
    }

    private List<Reason> wrong(Application application, Consulting known, Kind kind, int number, Instant at) {
        var wrong = new ArrayList<Reason>();
        switch (kind) {
            case BEGINNING -> {
                if (!known.visits().isEmpty()
                        || !known.findings().isEmpty()
                        || !known.conclusions().isEmpty()) {
                    wrong.add(Reason.of("refusal.consulting.noted-already"));
                }
            }
            case VISIT, FINDING ->
                known.conclusion()
                        .ifPresent(c -> wrong.add(Reason.of("refusal.consulting.take-back-conclusion-first")));
            case CONCLUSION -> {
                if (known.conclusion().stream().noneMatch(c -> c.number() == number)) {
                    throw new NotFound("conclusion " + number + " of " + known.application());
                }
                wrong.addAll(access.settled(application, at));
            }
        }
        return wrong;
    }
}
