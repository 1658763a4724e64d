package kcity.desk.consulting;

import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.Conclusion;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.consulting.ConsultingRights;
import kcity.desk.shell.DeskNavigation;
import kcity.documents.Documents;
import kcity.people.PeopleQueries;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.screening.State;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.FileEntry;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Puts the page of one consulting together. */
@Component
class ShowConsulting {
    private final ConsultingQueries consulting;
    private final ScreeningQueries screening;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Documents documents;
    private final DeskNavigation navigation;

    ShowConsulting(
            ConsultingQueries consulting,
            ScreeningQueries screening,
            ApplicationQueries applications,
            CallQueries calls,
            PeopleQueries people,
            Documents documents,
            DeskNavigation navigation) {
        this.consulting = consulting;
        this.screening = screening;
        this.applications = applications;
        this.calls = calls;
        this.people = people;
        this.documents = documents;
        this.navigation = navigation;
    }

    ConsultingPage page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var known = consulting.of(actor, ref);
        var application = applications.application(actor, ref);
        var call = calls.call(application.decidingCall());
        if (!calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)) {
            throw new NotFound("consulting of " + ref);
        }
        var acts = application.submitted() && ConsultingRights.mayConsult(actor, call);
        var settled = consulting.settled(actor, ref).stream().map(frame::reason).toList();
        var goesOn = acts && known.filter(c -> c.conclusion().isEmpty()).isPresent();
        return new ConsultingPage(
                frame,
                entered,
                ref,
                application.title(),
                navigation.trail(frame, navigation.callOf(application), frame.t("desk-application.way.consulting")),
                navigation.of(frame, application),
                tag(frame, known),
                known.map(c -> about(frame, c)).orElse(List.of()),
                known.map(c -> visits(frame, c)).orElse(List.of()),
                known.map(c -> findings(frame, c)).orElse(List.of()),
                known.map(c -> conclusions(frame, actor, c)).orElse(List.of()),
                acts && known.isEmpty() && due(actor, application, frame)
                        ? ConsultingForms.beginning(frame, entered)
                        : List.of(),
                goesOn ? ConsultingForms.visit(frame, entered) : List.of(),
                goesOn ? ConsultingForms.finding(frame, entered) : List.of(),
                acts && known.isPresent() && settled.isEmpty() ? ConsultingForms.conclusion(frame, entered) : List.of(),
                known.flatMap(Consulting::conclusion).map(Conclusion::number).orElse(0),
                known.flatMap(Consulting::conclusion).isPresent() ? settled : List.of(),
                acts ? known.map(c -> new ConsultingMending(frame).ways(c)).orElse(List.of()) : List.of(),
                new ConsultingMending(frame).struck(consulting.withdrawn(actor, ref), id -> people.nameFor(actor, id)));
    }

    private boolean due(Actor actor, Application application, Frame frame) {
        var rules = calls.rules(calls.call(application.decidingCall()));
        var state = screening.of(actor, application.ref()).state(frame.now());
        return rules.has(Stage.SHORT_LIST) ? state == State.SHORT_LISTED : state.passed();
    }

    static Tag tag(Frame frame, Optional<Consulting> known) {
        if (known.isEmpty()) {
            return Tag.of(Tone.NEUTRAL, frame.t("desk-consulting.state.not-begun"));
        }
        return known.get()
                .conclusion()
                .map(c -> outcome(frame, c))
                .orElse(Tag.of(Tone.PRIMARY, frame.t("desk-consulting.state.goes-on")));
    }

    private static Tag outcome(Frame frame, Conclusion conclusion) {
        return conclusion.go()
                ? Tag.of(Tone.SUCCESS, frame.t("desk-consulting.go"))
                : Tag.of(Tone.DANGER, frame.t("desk-consulting.no-go"));
    }

    private static List<Term> about(Frame frame, Consulting known) {
        return List.of(
                Term.of(frame.t("desk-consulting.consultant"), known.consultant()),
                Term.of(frame.t("desk-consulting.firm"), known.firm()),
                Term.of(frame.t("desk-consulting.begun"), frame.date(known.begunAt())));
    }

    private static List<ConsultingPage.VisitLine> visits(Frame frame, Consulting known) {
        return known.visits().stream()
                .map(v -> new ConsultingPage.VisitLine(frame.date(v.on()), v.place(), v.people()))
                .toList();
    }

    private static List<ConsultingPage.Noted> findings(Frame frame, Consulting known) {
        return known.findings().stream()
                .map(f -> new ConsultingPage.Noted(frame.t("desk-consulting.kind." + f.kind()), f.words()))
                .toList();
    }

    private List<ConsultingPage.Concluded> conclusions(Frame frame, Actor actor, Consulting known) {
        return known.conclusions().reversed().stream()
                .map(c -> new ConsultingPage.Concluded(
                        outcome(frame, c),
                        c.reason(),
                        c.report().words(),
                        files(known.application(), c),
                        frame.t("desk-screening.by", people.nameFor(actor, c.by()), frame.time(c.at()))))
                .toList();
    }

    private List<FileEntry> files(String ref, Conclusion conclusion) {
        return documents.find(ConcludeConsulting.files(ref), conclusion.report().document()).stream()
                .map(d -> new FileEntry(
                        d.name(),
                        "/desk/applications/" + ref + "/consulting/reports/" + d.id(),
                        d.type() + ", " + d.sizeText()))
                .toList();
    }
}
