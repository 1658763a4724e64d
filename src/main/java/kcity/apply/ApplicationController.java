package kcity.apply;

import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.ApplicationRights;
import kcity.application.AskStages;
import kcity.application.ConfirmPartnerships;
import kcity.application.ReturnRequest;
import kcity.application.TakeBackWithdrawals;
import kcity.application.WayBack;
import kcity.application.WithdrawApplications;
import kcity.audit.Timeline;
import kcity.award.AwardQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.forms.FilledForm;
import kcity.people.PeopleQueries;
import kcity.pilot.PilotQueries;
import kcity.progress.ProgressQueries;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.NotFound;
import kcity.web.AnsweredForm;
import kcity.web.Download;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.ShownFiles;
import kcity.web.StageTag;
import kcity.web.component.Link;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;
import kcity.web.component.Tone;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An application as its applicant or its partner body sees it: receipt, answers, timeline. */
@Controller
class ApplicationController {
    private final ApplicationQueries applications;
    private final WithdrawApplications withdraw;
    private final TakeBackWithdrawals takeBack;
    private final ConfirmPartnerships confirm;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Timeline timeline;
    private final Documents documents;
    private final ShownFiles files;
    private final AwardQueries awards;
    private final PilotQueries pilots;
    private final ProgressQueries progress;
    private final NextSteps next;
    private final AskStages stages;

    ApplicationController(
            ApplicationQueries applications,
            WithdrawApplications withdraw,
            TakeBackWithdrawals takeBack,
            ConfirmPartnerships confirm,
            CallQueries calls,
            PeopleQueries people,
            Timeline timeline,
            Documents documents,
            ShownFiles files,
            AwardQueries awards,
            PilotQueries pilots,
            ProgressQueries progress,
            NextSteps next,
            AskStages stages) {
        this.applications = applications;
        this.withdraw = withdraw;
        this.takeBack = takeBack;
        this.confirm = confirm;
        this.calls = calls;
        this.people = people;
        this.timeline = timeline;
        this.documents = documents;
        this.files = files;
        this.awards = awards;
        this.pilots = pilots;
        this.progress = progress;
        this.next = next;
        this.stages = stages;
    }

    @GetMapping("/apply/{ref}")
    Object application(Frame frame, Actor actor, @PathVariable String ref) {
        var application = applications.application(actor, ref);
        return application.state() == Application.State.DRAFT && ApplicationRights.mayWrite(actor, application)
                ? Redirect.to("/apply/" + ref + "/draft")
                : page(frame, actor, application);
    }

    private Page page(Frame frame, Actor actor, Application application) {
        var call = calls.call(application.call());
        var own = ApplicationRights.mayWrite(actor, application);
        var standing = application.submitted();
        var stage = progress.of(application);
        return new ApplicationPage(
                frame,
                application.ref(),
                application.title(),
                StageTag.ofApplicant(frame, stage),
                application.synthetic(),
                own && standing && calls.isOpen(call) && stages.allows(ActKind.SUBMIT, application),
                own && standing ? frozen(frame, application) : List.of(),
                own || !standing ? "" : confirming(frame, actor, application),
                own,
                withdraw.isPossible(actor, application),
                own ? returning(frame, application) : confirmed(frame, actor, application),
                next.question(frame, actor, application),
                next.next(frame, actor, application, stage),
                own ? waiting(frame, application) : List.of(),
                follows(frame, actor, application.ref()),
                receipt(frame, actor, application),
                parts(frame, application),
                timeline(frame, actor, application));
    }

    /** What came of the wish to take a withdrawal back, and the way there. */
    private ApplicationPage.Returning returning(Frame frame, Application application) {
        if (application.state() != Application.State.WITHDRAWN) {
            return ApplicationPage.Returning.NONE;
        }
        var way = takeBack.way(application);
        var answer = takeBack.request(application)
                .map(ReturnRequest::answer)
                .filter(said -> !said.granted())
                .map(said -> frame.t("apply.return.refused", said.reason()))
                .orElse("");
        return new ApplicationPage.Returning(
                answer.isEmpty() || way == WayBack.NONE ? frame.t("apply.return." + way) : answer,
                way == WayBack.AT_ONCE || way == WayBack.ASK
                        ? List.of(new Link(
                                frame.t("apply.return.do." + way),
                                "/apply/" + application.ref() + "/withdrawal/return"))
                        : List.of());
    }

    /** What the partner body confirmed can be taken back too. */
    private ApplicationPage.Returning confirmed(Frame frame, Actor actor, Application application) {
        return confirm.canTakeBack(actor, application)
                ? new ApplicationPage.Returning(
                        frame.t("apply.confirm.done"),
                        List.of(new Link(
                                frame.t("apply.confirm.take-back"),
                                "/apply/" + application.ref() + "/partnership/withdrawal")))
                : ApplicationPage.Returning.NONE;
    }

    /** Why it stays as it is; empty while it can be changed. */
    private List<String> frozen(Frame frame, Application application) {
        return stages.against(ActKind.SUBMIT, application, frame.now()).stream()
                .map(frame::reason)
                .toList();
    }

    /** Partner bodies that have not confirmed, with the page on which they can. */
    private static List<Link> waiting(Frame frame, Application application) {
        return application.submitted()
                ? application.partners().stream()
                        .filter(partner -> partner.asked() && !partner.confirmed())
                        .map(partner -> new Link(
                                frame.t("apply.waiting", partner.name(), partner.email()),
                                "/register?back=/apply/" + application.ref()))
                        .toList()
                : List.of();
    }

    /** Under which name the reader confirms, beside the one that the application gives. */
    private String confirming(Frame frame, Actor actor, Application application) {
        return application.partners().stream()
                .filter(partner -> partner.asked() && !partner.confirmed() && applications.namesMe(actor, application))
                .map(partner -> frame.t(
                        "apply.confirm.text",
                        partner.name(),
                        people.organisation(actor.organisation())
                                .map(o -> frame.t(o.name()))
                                .orElse("")))
                .findFirst()
                .orElse("");
    }

    private List<Link> follows(Frame frame, Actor actor, String ref) {
        var links = new ArrayList<Link>();
        awards.find(actor, ref)
                .ifPresent(a -> links.add(new Link(frame.t("apply.award"), "/projects/" + ref + "/award")));
        pilots.find(actor, ref)
                .ifPresent(p -> links.add(new Link(frame.t("apply.pilot." + p.type()), "/projects/" + ref + "/pilot")));
        return links;
    }

    private List<Term> receipt(Frame frame, Actor actor, Application application) {
        return applications
                .receipt(actor, application.ref())
                .map(receipt -> ReceiptTerms.of(frame, receipt))
                .orElse(List.of());
    }

    private List<AnsweredForm.Part> parts(Frame frame, Application application) {
        return AnsweredForm.parts(
                frame,
                application.form(),
                application.answers(),
                files.of(
                        frame,
                        application.reference(),
                        "/apply/" + application.ref(),
                        application.form(),
                        application.answers()));
    }

    /** A field that holds files alone names files; whatever else is written is words. */
    private List<String> documentsOf(FilledForm filled) {
        return AnsweredForm.files(filled.form(), filled.answers());
    }

    private List<TimelineEntry> timeline(Frame frame, Actor actor, Application application) {
        return timeline.of(application.reference(), Audience.PARTIES).stream()
                .map(e -> new TimelineEntry(
                        e.at().toString(),
                        frame.time(e.at()),
                        frame.t("fact." + e.kind()),
                        actedBy(frame, actor, e.actor()),
                        e.reason(),
                        Tone.NEUTRAL))
                .toList();
    }

    /** Colleagues by name, everybody else by their organisation, the clock as the machine that it is. */
    private String actedBy(Frame frame, Actor actor, String id) {
        if (id.equals(Actor.SYSTEM.id())) {
            return frame.t("apply.timeline.machine");
        }
        var known = people.nameFor(actor, id);
        return people.organisation(known).map(o -> frame.t(o.name())).orElse(known);
    }

    /** A file of the application, to whoever may see the application. */
    @GetMapping("/apply/{ref}/documents/{id}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var document = given(actor, ref, id);
        return Download.of(document, () -> documents.open(document));
    }

    /** What is written in it. */
    @GetMapping("/apply/{ref}/documents/{id}/text")
    Page words(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id) {
        return files.words(frame, given(actor, ref, id), "/apply/" + ref);
    }

    @GetMapping("/apply/{ref}/documents/{id}/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable String ref, @PathVariable String id) {
        return files.small(given(actor, ref, id));
    }

    private Document given(Actor actor, String ref, String id) {
        var application = applications.application(actor, ref);
        var ids = new ArrayList<>(documentsOf(application.filled()));
        if (ApplicationRights.mayWrite(actor, application)) {
            ids.addAll(documentsOf(applications.drafted(actor, ref)));
        }
        return documents
                .find(application.reference(), id)
                .filter(d -> ids.contains(id))
                .orElseThrow(() -> new NotFound("document " + id));
    }
}
