package kcity.desk.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.audit.Timeline;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.desk.screening.Beside;
import kcity.desk.screening.Changes;
import kcity.desk.screening.FindingLine;
import kcity.desk.shell.DeskNavigation;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.people.CorrectNames;
import kcity.people.PeopleQueries;
import kcity.progress.ProgressQueries;
import kcity.screening.Examination;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.NotFound;
import kcity.web.AnsweredForm;
import kcity.web.Download;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.ShownFiles;
import kcity.web.StageTag;
import kcity.web.component.Link;
import kcity.web.component.TimelineEntry;
import kcity.web.component.Tone;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One application as its officers see it. */
@Controller("deskApplicationController")
class ApplicationController {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Documents documents;
    private final Timeline timeline;
    private final DeskNavigation navigation;
    private final ProgressQueries progress;
    private final Changes changes;
    private final Beside beside;
    private final AskedReturns returns;
    private final CorrectNames names;
    private final ShowSubmitted submitted;
    private final ShownFiles files;

    ApplicationController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            CallQueries calls,
            PeopleQueries people,
            Documents documents,
            Timeline timeline,
            DeskNavigation navigation,
            ProgressQueries progress,
            Changes changes,
            Beside beside,
            AskedReturns returns,
            CorrectNames names,
            ShowSubmitted submitted,
            ShownFiles files) {
        this.submitted = submitted;
        this.files = files;
        this.applications = applications;
        this.screening = screening;
        this.calls = calls;
        this.people = people;
        this.documents = documents;
        this.timeline = timeline;
        this.navigation = navigation;
        this.progress = progress;
        this.changes = changes;
        this.beside = beside;
        this.returns = returns;
        this.names = names;
    }

    @GetMapping("/desk/applications/{ref}")
    Page application(Frame frame, Actor actor, @PathVariable String ref) {
        var application = seen(actor, ref);
        if (!CallRights.maySee(actor, calls.call(application.call()))) {
            return judged(frame, actor, application);
        }
        var deciding = navigation.callOf(application);
        var stage = progress.of(application);
        var known = screening.of(actor, ref);
        var examination = known.examination();
        return new ApplicationPage(
                frame,
                ref,
                application.title(),
                navigation.trail(frame, deciding, ref),
                navigation.of(frame, application),
                List.of(StageTag.ofStaff(frame, stage)),
                application.synthetic(),
                changes.of(frame, application, known),
                beside.of(frame, application),
                returns.isOpen(application) ? frame.t("desk-application.next.return") : NextSteps.words(frame, stage),
                returns.isOpen(application)
                        ? returns.there(frame, application)
                        : NextSteps.there(frame, application, deciding.ref(), stage),
                submitted.summary(frame, application),
                examination.map(e -> met(frame, e)).orElse(""),
                examination.stream().anyMatch(e -> !e.unmet().isEmpty()),
                examination.map(e -> FindingLine.of(frame, e)).orElse(List.of()),
                examination.map(e -> FindingLine.examined(frame, e)).orElse(""),
                submitted.parts(frame, application),
                contacts(frame, application),
                submitted.receipt(frame, actor, ref),
                days(frame, actor, application));
    }

    /** What the committee decides on: the application whole, without what officers work at. */
    private Page judged(Frame frame, Actor actor, Application application) {
        var deciding = navigation.callOf(application);
        return new ApplicationPage(
                frame,
                application.ref(),
                application.title(),
                navigation.trail(frame, deciding, application.ref()),
                navigation.judged(frame, application, deciding),
                List.of(),
                application.synthetic(),
                Changes.NONE,
                Beside.NONE,
                "",
                null,
                submitted.summary(frame, application),
                "",
                false,
                List.of(),
                "",
                submitted.parts(frame, application),
                List.of(),
                submitted.receipt(frame, actor, application.ref()),
                List.of());
    }

    private static String met(Frame frame, Examination examination) {
        var all = examination.findings().size();
        return frame.t("desk-application.met", all - examination.unmet().size(), all);
    }

    /** Its officers, the owner and the committee; its applicant has a page of its own. */
    private Application seen(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!CallRights.maySee(actor, calls.call(application.call()))
                && !CallRights.isOfCommittee(actor, calls.call(application.call()))) {
            throw new NotFound("application " + ref);
        }
        return application;
    }

    private List<Link> contacts(Frame frame, Application application) {
        var body = people.organisation(application.organisation())
                .filter(o -> names.isPossible(frame.actor(), o))
                .map(o -> new Link(frame.t("desk-application.name"), "/desk/bodies/" + o.id() + "/name"));
        return Stream.concat(body.stream(), unproven(frame, application)).toList();
    }

    private Stream<Link> unproven(Frame frame, Application application) {
        return application.partners().stream()
                .flatMap(partner -> people.withEmail(frame.actor(), partner.email()).stream())
                .filter(person -> people.provenMailbox(person.id()).isEmpty())
                .map(person -> new Link(frame.t("desk-people.mailbox"), "/desk/people/" + person.id() + "/mailbox"));
    }

    private List<Document> documentsOf(Application application) {
        return documents.all(application.reference(), AnsweredForm.files(application.form(), application.answers()));
    }

    /** Each day once; only a receipt tells the second, as only there it decides. */
    private List<ApplicationPage.Day> days(Frame frame, Actor actor, Application application) {
        var entries = timeline.of(application.reference(), Audience.OFFICERS);
        var names = people.namesFor(
                actor, entries.stream().map(Timeline.Entry::actor).collect(Collectors.toSet()));
        var days = new LinkedHashMap<String, List<TimelineEntry>>();
        for (var e : entries) {
            days.computeIfAbsent(frame.date(e.at()), day -> new ArrayList<>())
                    .add(new TimelineEntry(
                            e.at().toString(),
                            e.kind().equals("ApplicationSubmitted")
                                    ? frame.clock(e.at(), true)
                                    : frame.clock(e.at(), false),
                            frame.t("fact." + e.kind()),
                            who(frame, names, e.actor()),
                            reason(e),
                            Tone.NEUTRAL));
        }
        return days.entrySet().stream()
                .map(day -> new ApplicationPage.Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** What a person wrote; the machine's reasons are codes and numbers, for those who read the chain. */
    private static String reason(Timeline.Entry entry) {
        return entry.actor().equals(Actor.SYSTEM.id()) ? "" : entry.reason();
    }

    private static String who(Frame frame, Map<String, String> names, String id) {
        return id.equals(Actor.SYSTEM.id())
                ? frame.t("desk-application.machine")
                : frame.t("desk-application.by", names.getOrDefault(id, id));
    }

    @GetMapping("/desk/applications/{ref}/documents/{id}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var document = given(actor, ref, id);
        return Download.of(document, () -> documents.open(document));
    }

    /** What is written in it. */
    @GetMapping("/desk/applications/{ref}/documents/{id}/text")
    Page words(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id) {
        return files.words(frame, given(actor, ref, id), "/desk/applications/" + ref);
    }

    @GetMapping("/desk/applications/{ref}/documents/{id}/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable String ref, @PathVariable String id) {
        return files.small(given(actor, ref, id));
    }

    private Document given(Actor actor, String ref, String id) {
        return documentsOf(seen(actor, ref)).stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("document " + id));
    }
}
