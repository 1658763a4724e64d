package kcity.consulting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.call.ActKind;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what the consultant found out. */
@Component
public class RecordFindings {
    private final ConsultingAccess access;
    private final Consultings consultings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordFindings(ConsultingAccess access, Consultings consultings, ApplicationEventPublisher facts, Clock clock) {
        this.access = access;
        this.consultings = consultings;
        this.facts = facts;
        this.clock = clock;
    }

    /** Throws {@link Refused} with every reason. */
    @Transactional
    public void record(Actor actor, String ref, @Nullable FindingKind kind, String words) {
        var act = Act.of(actor, clock);
        var application = access.application(actor, ref);
        var consulting = access.begun(ref);
        var wrong = new ArrayList<Reason>();
        ConsultingAccess.open(wrong, application, consulting.conclusion());
        if (kind == null) {
            wrong.add(Reason.at(ConsultingMatter.FINDING_KIND, "refusal.consulting.kind-missing"));
        }
        ConsultingAccess.text(wrong, ConsultingMatter.FINDING, words, "refusal.consulting.finding-missing");
        access.ask(ActKind.FIND, application, wrong, act);
        var number = 1
                + consulting.findings().stream().mapToInt(Finding::number).max().orElse(0);
        var finding = new Finding(number, Objects.requireNonNull(kind), words.strip());
        consultings.add(ref, finding, act.at(), act.by());
        facts.publishEvent(new FindingRecorded(
                new Reference("finding", ref + "." + finding.number()),
                act,
                List.of(application.reference()),
                finding.kind(),
                Digest.of(finding.words())));
    }
}
