package kcity.consulting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.call.ActKind;
import kcity.documents.Documents;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Matter;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends consulting with go or no go. */
@Component
public class ConcludeConsulting {
    private final ConsultingAccess access;
    private final Consultings consultings;
    private final Documents documents;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConcludeConsulting(
            ConsultingAccess access,
            Consultings consultings,
            Documents documents,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.access = access;
        this.consultings = consultings;
        this.documents = documents;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the files of an application's consulting reports are given to. */
    public static Reference files(String ref) {
        return new Reference("consulting", ref);
    }

    /** A go needs a visit and a finding; both need a report and a reason. Throws {@link Refused} with every reason. */
    @Transactional
    public void conclude(Actor actor, String ref, boolean go, Report report, String reason) {
        var act = Act.of(actor, clock);
        var application = access.application(actor, ref);
        var consulting = access.begun(ref);
        var wrong = new ArrayList<Reason>();
        consulting.conclusion().ifPresent(c -> wrong.add(Reason.of("refusal.consulting.concluded-already")));
        conclude(ActKind.CONCLUDE, act, application, consulting, wrong, new Wording(go, report, reason));
    }

    /** Puts another conclusion in the place of the one with that number, which is kept. Refused once a later stage has built on it. */
    @Transactional
    public void change(Actor actor, String ref, int number, boolean go, Report report, String reason) {
        var act = Act.of(actor, clock);
        var application = access.application(actor, ref);
        var consulting = access.begun(ref);
        var wrong = new ArrayList<Reason>();
        var newest = consulting.conclusion().filter(c -> c.number() == number);
        if (newest.isEmpty()) {
            wrong.add(Reason.of("refusal.consulting.changed-meanwhile"));
        } else if (newest.get().go() == go) {
            wrong.add(Reason.at(ConsultingMatter.CONCLUSION, "refusal.consulting.same-conclusion"));
        }
        conclude(ActKind.CHANGE_CONCLUSION, act, application, consulting, wrong, new Wording(go, report, reason));
    }

    private record Wording(boolean go, Report report, String reason) {}

    private void conclude(
            ActKind kind, Act act, Application application, Consulting consulting, List<Reason> wrong, Wording words) {
        ConsultingAccess.standing(wrong, application);
        if (words.go() && consulting.visits().isEmpty()) {
            wrong.add(Reason.at(ConsultingMatter.CONCLUSION, "refusal.consulting.no-visit"));
        }
        if (words.go() && consulting.findings().isEmpty()) {
            wrong.add(Reason.at(ConsultingMatter.CONCLUSION, "refusal.consulting.no-finding"));
        }
        report(wrong, application.ref(), words.report());
        ConsultingAccess.text(wrong, Matter.REASON, words.reason(), "refusal.consulting.reason-missing");
        access.ask(kind, application, wrong, act);
        var ref = application.ref();
        var conclusion = new Conclusion(
                consulting.conclusions().size() + 1,
                words.go(),
                words.report(),
                words.reason().strip(),
                act.at(),
                act.by());
        consultings.add(ref, conclusion);
        facts.publishEvent(new ConsultingConcluded(
                new Reference("conclusion", ref + "." + conclusion.number()),
                act,
                conclusion.reason(),
                List.of(application.reference()),
                conclusion.go(),
                Digest.of(conclusion.report().words()),
                conclusion.report().document(),
                Digest.of(conclusion.reason()),
                application.organisation()));
    }

    private void report(List<Reason> wrong, String ref, Report report) {
        if (report.isEmpty()) {
            wrong.add(Reason.at(ConsultingMatter.REPORT, "refusal.consulting.report-missing"));
        } else if (!report.words().isEmpty()) {
            ConsultingAccess.text(wrong, ConsultingMatter.REPORT, report.words(), "refusal.consulting.report-missing");
        }
        if (!report.document().isEmpty()
                && documents.given(files(ref), List.of(report.document())).isEmpty()) {
            wrong.add(Reason.at(ConsultingMatter.REPORT, "refusal.consulting.document-missing"));
        }
    }
}
