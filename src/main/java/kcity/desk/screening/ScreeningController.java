package kcity.desk.screening;

import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.people.PeopleQueries;
import kcity.screening.Clarification;
import kcity.screening.Decision;
import kcity.screening.ScreenApplications;
import kcity.screening.ScreeningCase;
import kcity.screening.ScreeningMatter;
import kcity.screening.ScreeningQueries;
import kcity.screening.ScreeningRights;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One application in screening: asking and deciding. */
@Controller
class ScreeningController {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ScreenApplications screen;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final DeskNavigation navigation;
    private final Changes changes;
    private final Beside beside;

    ScreeningController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ScreenApplications screen,
            CallQueries calls,
            PeopleQueries people,
            DeskNavigation navigation,
            Changes changes,
            Beside beside) {
        this.applications = applications;
        this.screening = screening;
        this.screen = screen;
        this.calls = calls;
        this.people = people;
        this.navigation = navigation;
        this.changes = changes;
        this.beside = beside;
    }

    @GetMapping("/desk/applications/{ref}/screening")
    Page screening(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, SubmittedForm.NOTHING);
    }

    @PostMapping("/desk/applications/{ref}/screening/decisions")
    Object decide(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        if (entered.value("eligible").isEmpty()) {
            return page(
                    frame,
                    actor,
                    ref,
                    entered.refused(List.of(
                            kcity.shared.Refused.Reason.at("eligible", "refusal.desk-screening.decision-missing"))));
        }
        return entered.orAgain(
                () -> {
                    decide(actor, ref, entered, entered.value("eligible").equals("yes"));
                    return back(ref).saying("screening.decided");
                },
                again -> page(frame, actor, ref, again));
    }

    private void decide(Actor actor, String ref, SubmittedForm entered, boolean eligible) {
        var changes = entered.count("changes", 0);
        if (changes > 0) {
            screen.change(actor, ref, changes, eligible, entered.value("reason"));
        } else {
            screen.decide(actor, ref, read(entered), eligible, entered.value("reason"));
        }
    }

    /** A form that does not say what was read of it is not ours: it is shown anew. */
    private static int read(SubmittedForm entered) {
        return entered.count("read", 0);
    }

    @PostMapping("/desk/applications/{ref}/clarifications")
    Object ask(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var due = typed.dayIfAny("due");
                    typed.done();
                    screen.askClarification(actor, ref, read(entered), entered.value("question"), due.orElse(null));
                    return back(ref).saying("screening.asked");
                },
                again -> page(frame, actor, ref, again));
    }

    private static Redirect back(String ref) {
        return Redirect.to("/desk/applications/" + ref + "/screening");
    }

    private Page page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var known = screening.of(actor, ref);
        var application = applications.application(actor, ref);
        var examination = known.examination();
        var free = mayAct(actor, application) && known.open(frame.now()).isEmpty();
        var settled = screening.settled(actor, ref).stream().map(frame::reason).toList();
        return new ScreeningPage(
                frame,
                entered,
                ref,
                application.title(),
                navigation.trail(frame, navigation.callOf(application), frame.t("desk-application.way.screening")),
                navigation.of(frame, application),
                state(frame, application, known),
                application.revision(),
                changes.of(frame, application, known),
                changes.since(frame, application, read(entered)),
                beside.of(frame, application),
                examination.map(e -> FindingLine.of(frame, e)).orElse(List.of()),
                examination.map(e -> FindingLine.examined(frame, e)).orElse(""),
                known.clarifications().stream()
                        .map(c -> question(frame, actor, application, c))
                        .toList(),
                known.decisions().reversed().stream()
                        .map(d -> decided(frame, actor, d))
                        .toList(),
                free && settled.isEmpty() ? decision(frame, entered) : List.of(),
                known.decision().map(Decision::number).orElse(0),
                settled,
                free && known.decision().isEmpty() ? question(frame, entered) : List.of());
    }

    private boolean mayAct(Actor actor, Application application) {
        return application.submitted() && ScreeningRights.mayScreen(actor, calls.call(application.decidingCall()));
    }

    private static Tag state(Frame frame, Application application, ScreeningCase known) {
        return application.submitted()
                ? ScreeningTags.tag(frame, known.state(frame.now()))
                : Tag.of(Tone.WARNING, frame.t("desk-application.withdrawn"));
    }

    private ScreeningPage.Question question(Frame frame, Actor actor, Application application, Clarification asked) {
        var about = new ArrayList<Term>();
        about.add(Term.of(frame.t("desk-screening.asked"), by(frame, actor, asked.askedBy(), asked.askedAt())));
        about.add(Term.of(frame.t("desk-screening.due"), frame.time(asked.due())));
        var answer = asked.answer();
        if (answer != null) {
            about.add(Term.of(frame.t("desk-screening.answered"), by(frame, actor, answer.by(), answer.at())));
        }
        var withdrawal = asked.withdrawal();
        if (withdrawal != null) {
            about.add(Term.of(
                    frame.t("desk-screening.withdrawn"),
                    frame.t(
                            "desk-screening.withdrawn.why",
                            withdrawal.reason(),
                            by(frame, actor, withdrawal.by(), withdrawal.at()))));
        }
        return new ScreeningPage.Question(
                asked.number(),
                asked.question(),
                about,
                answer == null ? "" : answer.words(),
                asked.supplements().stream()
                        .map(added -> new ScreeningPage.Added(
                                frame.t("desk-screening.added", by(frame, actor, added.by(), added.at())),
                                added.words()))
                        .toList(),
                mayAct(actor, application) && answer == null && withdrawal == null
                        ? List.of(new Link(
                                frame.t("desk-screening.withdraw"),
                                "/desk/applications/" + application.ref() + "/clarifications/" + asked.number()
                                        + "/withdrawal"))
                        : List.of());
    }

    private ScreeningPage.Decided decided(Frame frame, Actor actor, Decision decision) {
        return new ScreeningPage.Decided(
                decision.eligible()
                        ? Tag.of(Tone.SUCCESS, frame.t("desk-screening.eligible"))
                        : Tag.of(Tone.DANGER, frame.t("desk-screening.not-eligible")),
                decision.reason(),
                by(frame, actor, decision.by(), decision.at()));
    }

    private String by(Frame frame, Actor actor, String id, java.time.Instant at) {
        return frame.t("desk-screening.by", people.nameFor(actor, id), frame.time(at));
    }

    private static List<Field> decision(Frame frame, SubmittedForm entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.choice(
                                        "eligible",
                                        frame.t("desk-screening.decision"),
                                        List.of(
                                                Option.of("yes", frame.t("desk-screening.eligible")),
                                                Option.of("no", frame.t("desk-screening.not-eligible"))))
                                .about(ScreeningMatter.DECISION)),
                entered.fill(
                        frame,
                        Field.longText("reason", frame.t("desk-screening.reason"))
                                .about(Matter.REASON)
                                .hint(frame.t("desk-screening.reason.hint"))));
    }

    private static List<Field> question(Frame frame, SubmittedForm entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.longText("question", frame.t("desk-screening.question"))
                                .about(ScreeningMatter.QUESTION)
                                .hint(frame.t("desk-screening.question.hint"))),
                entered.fill(
                        frame,
                        Field.of(Kind.DATE, "due", frame.t("desk-screening.due"))
                                .about(ScreeningMatter.ANSWER_DUE)
                                .hint(frame.t("desk-screening.due.hint"))));
    }
}
