package kcity.consulting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends consulting with go or no go. */
@Component
public class ConcludeConsulting {
    private final Desk desk;
    private final Consultings consultings;
    private final Documents documents;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConcludeConsulting(
            Desk desk, Consultings consultings, Documents documents, ApplicationEventPublisher facts, Clock clock) {
        this.desk = desk;
        this.consultings = consultings;
        this.documents = documents;
        this.facts = facts;
        this.clock = clock;
    }

    /** A go needs a visit and a finding; both need a report and a reason. A later conclusion must differ. Throws {@link Refused} with every reason. */
    @Transactional
    public void conclude(Actor actor, String ref, boolean go, Report report, String reason) {
        var application = desk.application(actor, ref);
        var consulting = desk.begun(ref);
        var wrong = new ArrayList<Reason>();
        Desk.standing(wrong, application);
        consulting
                .conclusion()
                .filter(c -> c.go() == go)
                .ifPresent(c -> wrong.add(Reason.at("go", "refusal.consulting.concluded-already")));
        if (go && consulting.visits().isEmpty()) {
            wrong.add(Reason.at("go", "refusal.consulting.no-visit"));
        }
        if (go && consulting.findings().isEmpty()) {
            wrong.add(Reason.at("go", "refusal.consulting.no-finding"));
        }
        report(wrong, report);
        Desk.text(wrong, "reason", reason, "refusal.consulting.reason-missing");
        Refused.ifAny(wrong);
        var conclusion = new Conclusion(
                consulting.conclusions().size() + 1, go, report, reason.strip(), clock.instant(), actor.id());
        consultings.add(ref, conclusion);
        facts.publishEvent(new ConsultingConcluded(
                new Reference("conclusion", ref + "." + conclusion.number()),
                actor,
                conclusion.at(),
                conclusion.reason(),
                List.of(application.reference()),
                go,
                Digest.of(report.words()),
                report.document(),
                Digest.of(conclusion.reason()),
                application.organisation()));
    }

    private void report(List<Reason> wrong, Report report) {
        if (report.isEmpty()) {
            wrong.add(Reason.at("report", "refusal.consulting.report-missing"));
        } else if (!report.words().isEmpty()) {
            Desk.text(wrong, "report", report.words(), "refusal.consulting.report-missing");
        }
        if (!report.document().isEmpty() && documents.find(report.document()).isEmpty()) {
            wrong.add(Reason.at("report", "refusal.consulting.document-missing"));
        }
    }
}
