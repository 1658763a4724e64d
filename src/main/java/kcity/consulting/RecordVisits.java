package kcity.consulting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.call.ActKind;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes when and where consultant and city met, and who took part. */
@Component
public class RecordVisits {
    private final ConsultingAccess access;
    private final Consultings consultings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordVisits(ConsultingAccess access, Consultings consultings, ApplicationEventPublisher facts, Clock clock) {
        this.access = access;
        this.consultings = consultings;
        this.facts = facts;
        this.clock = clock;
    }

    /** Throws {@link Refused} with every reason. */
    @Transactional
    public void record(Actor actor, String ref, @Nullable LocalDate on, String place, String people) {
        var act = Act.of(actor, clock);
        var application = access.application(actor, ref);
        var consulting = access.begun(ref);
        var wrong = new ArrayList<Reason>();
        ConsultingAccess.open(wrong, application, consulting.conclusion());
        if (on == null) {
            wrong.add(Reason.at(ConsultingMatter.VISITED_ON, "refusal.consulting.day-missing"));
        } else if (on.isAfter(Programmes.of(ref).day(act.at()))) {
            wrong.add(Reason.at(ConsultingMatter.VISITED_ON, "refusal.consulting.day-to-come"));
        } else {
            application.days(act.at()).wrong(ConsultingMatter.VISITED_ON, on).ifPresent(wrong::add);
        }
        ConsultingAccess.text(wrong, ConsultingMatter.PLACE, place, "refusal.consulting.place-missing");
        ConsultingAccess.text(wrong, ConsultingMatter.PEOPLE_MET, people, "refusal.consulting.people-missing");
        access.ask(ActKind.VISIT, application, wrong, act);
        var number =
                1 + consulting.visits().stream().mapToInt(Visit::number).max().orElse(0);
        var visit = new Visit(number, Objects.requireNonNull(on), place.strip(), people.strip());
        consultings.add(ref, visit, act.at(), act.by());
        facts.publishEvent(new VisitRecorded(
                new Reference("visit", ref + "." + visit.number()),
                act,
                List.of(application.reference()),
                visit.on(),
                visit.place()));
    }
}
