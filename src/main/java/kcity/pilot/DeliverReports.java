package kcity.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.documents.Documents;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in their order: kick-off, interim and final of planning projects, the final one of demonstrations. */
@Component
public class DeliverReports {
    private final PilotAccess access;
    private final Pilots pilots;
    private final Documents documents;
    private final ApplicationEventPublisher facts;

    DeliverReports(PilotAccess access, Pilots pilots, Documents documents, ApplicationEventPublisher facts) {
        this.access = access;
        this.pilots = pilots;
        this.documents = documents;
        this.facts = facts;
    }

    /** What the files of a project's reports are given to. */
    public static Reference files(String ref) {
        return new Reference("report", ref);
    }

    /**
     * @param heldOn day of the meeting or, where there was none, of the report
     * @param document id of the report's file; "" where there is none, which is refused
     */
    @Transactional
    public void deliver(
            Actor actor, String ref, DeliverableKind kind, LocalDate heldOn, String summary, String document) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = order(found, kind, heldOn);
        if (Seen.isBlank(summary)) {
            wrong.add(Reason.at(PilotMatter.SUMMARY, "refusal.pilot.summary-missing"));
        }
        if (documents.given(files(ref), List.of(document)).isEmpty()) {
            wrong.add(Reason.at(PilotMatter.DOCUMENT, "refusal.pilot.document-missing"));
        }
        found.happened(heldOn, PilotMatter.HELD_ON, wrong);
        access.ask(ActKind.REPORT, found, wrong);
        pilots.add(ref, new Pilot.Deliverable(kind, heldOn, summary.strip(), document, actor.id(), null), act);
        facts.publishEvent(new ReportDelivered(
                found.part("report", kind),
                act,
                found.award(),
                found.call().ref(),
                kind,
                heldOn,
                summary.strip(),
                document));
    }

    /** By an officer of the operator, who never accepts what they handed in themselves. */
    @Transactional
    public void accept(Actor actor, String ref, DeliverableKind kind) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        NotAllowed.unless(PilotRights.mayAccept(actor, found.call()), actor, "accept reports of " + ref);
        var report = found.pilot().deliverable(kind).orElseThrow(() -> new NotFound("report " + kind + " of " + ref));
        var wrong = new ArrayList<Reason>();
        if (report.accepted()) {
            wrong.add(Reason.of("refusal.pilot.accepted-already"));
        }
        if (report.by().equals(actor.id())) {
            wrong.add(Reason.of("refusal.pilot.own-report"));
        }
        access.ask(ActKind.ACCEPT_REPORT, found, wrong);
        pilots.accept(ref, kind, act);
        facts.publishEvent(new ReportAccepted(
                found.part("report-acceptance", kind),
                act,
                found.award(),
                found.call().ref(),
                found.application().organisation(),
                kind));
    }

    private static List<Reason> order(PilotAccess.Case found, DeliverableKind kind, LocalDate heldOn) {
        var wrong = new ArrayList<Reason>();
        var pilot = found.pilot();
        if (found.call().type() == ProgrammeType.DEMONSTRATION && kind != DeliverableKind.FINAL_REPORT) {
            wrong.add(Reason.at(PilotMatter.REPORT_KIND, "refusal.pilot.of-planning"));
        } else if (pilot.delivered(kind)) {
            wrong.add(Reason.at(PilotMatter.REPORT_KIND, "refusal.pilot.delivered-already"));
        } else if (pilot.nextReport().filter(kind::equals).isEmpty()) {
            wrong.add(Reason.at(PilotMatter.REPORT_KIND, "refusal.pilot.earlier-report-first"));
        }
        if (pilot.deliverables().stream().anyMatch(earlier -> heldOn.isBefore(earlier.heldOn()))) {
            wrong.add(Reason.at(PilotMatter.HELD_ON, "refusal.pilot.report-before-earlier"));
        }
        if (pilot.operates()) {
            wrong.add(Reason.of("refusal.pilot.end-operation-first"));
        }
        return wrong;
    }
}
