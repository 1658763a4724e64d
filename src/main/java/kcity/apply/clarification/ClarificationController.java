package kcity.apply.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.application.ApplicationRights;
import kcity.consulting.ConsultingQueries;
import kcity.screening.AnswerClarifications;
import kcity.screening.Clarification;
import kcity.screening.ScreeningMatter;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The applicant answers what was asked, and reads what was decided. */
@Controller
class ClarificationController {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final AnswerClarifications answers;

    ClarificationController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ConsultingQueries consulting,
            AnswerClarifications answers) {
        this.applications = applications;
        this.screening = screening;
        this.consulting = consulting;
        this.answers = answers;
    }

    @GetMapping("/apply/{ref}/clarifications")
    Page clarifications(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, SubmittedForm.NOTHING);
    }

    @PostMapping("/apply/{ref}/clarifications")
    Object answer(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    answers.answer(actor, ref, entered.value("answer"));
                    return Redirect.to("/apply/" + ref + "/clarifications").saying("clarification.answered");
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/apply/{ref}/clarifications/supplements")
    Object supplement(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    answers.supplement(actor, ref, entered.value("supplement"));
                    return Redirect.to("/apply/" + ref + "/clarifications").saying("clarification.supplemented");
                },
                again -> page(frame, actor, ref, again));
    }

    private Page page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        if (!ApplicationRights.mayWrite(actor, application)) {
            throw new NotFound("questions on " + ref);
        }
        var asked = screening.clarifications(actor, ref).reversed();
        var open = asked.stream()
                .filter(c -> application.submitted() && c.open(frame.now()))
                .findFirst();
        return new ClarificationPage(
                frame,
                entered,
                ref,
                application.title(),
                List.of(
                        new Link(frame.t("apply.home.title"), "/apply"),
                        new Link(ref, "/apply/" + ref),
                        new Link(frame.t("apply-clarification.title"), "")),
                decisions(frame, actor, ref),
                asked.stream().map(c -> question(frame, c)).toList(),
                open.map(c -> left(frame, c)).orElse(""),
                answer(frame, entered, open),
                application.submitted() ? supplement(frame, entered, asked) : List.of());
    }

    private List<ClarificationPage.Decided> decisions(Frame frame, Actor actor, String ref) {
        var decisions = new ArrayList<ClarificationPage.Decided>();
        screening
                .outcome(actor, ref)
                .ifPresent(d -> decisions.add(new ClarificationPage.Decided(
                        frame.t("apply-clarification.eligibility"),
                        d.eligible()
                                ? Tag.of(Tone.SUCCESS, frame.t("apply-clarification.eligible"))
                                : Tag.of(Tone.DANGER, frame.t("apply-clarification.not-eligible")),
                        d.reason(),
                        frame.time(d.at()))));
        consulting
                .outcome(actor, ref)
                .ifPresent(c -> decisions.add(new ClarificationPage.Decided(
                        frame.t("apply-clarification.consulting"),
                        c.go()
                                ? Tag.of(Tone.SUCCESS, frame.t("apply-clarification.go"))
                                : Tag.of(Tone.DANGER, frame.t("apply-clarification.no-go")),
                        c.reason(),
                        frame.time(c.at()))));
        return decisions;
    }

    private static ClarificationPage.Question question(Frame frame, Clarification asked) {
        var answer = asked.answer();
        return new ClarificationPage.Question(
                asked.question(),
                frame.time(asked.due()),
                tag(frame, asked),
                answer == null ? "" : answer.words(),
                asked.supplements().stream()
                        .map(added -> new ClarificationPage.Added(
                                frame.t("apply-clarification.added", frame.time(added.at())), added.words()))
                        .toList());
    }

    private static Tag tag(Frame frame, Clarification asked) {
        if (asked.answered()) {
            return Tag.of(Tone.SUCCESS, frame.t("apply-clarification.answered"));
        }
        if (asked.withdrawn()) {
            return Tag.of(Tone.NEUTRAL, frame.t("apply-clarification.withdrawn"));
        }
        return asked.open(frame.now())
                ? Tag.of(Tone.PRIMARY, frame.t("apply-clarification.open"))
                : Tag.of(Tone.WARNING, frame.t("apply-clarification.lapsed"));
    }

    /** In Korean time and in the reader's own, with the days that are left. */
    private static String left(Frame frame, Clarification asked) {
        var korean = frame.t("apply-clarification.left", frame.time(asked.due()), frame.daysUntil(asked.due()));
        return frame.elsewhere() ? korean + " · " + frame.ownTime(asked.due()) : korean;
    }

    private static List<Field> answer(Frame frame, SubmittedForm entered, Optional<Clarification> open) {
        return open.isEmpty()
                ? List.of()
                : List.of(entered.fill(
                        frame,
                        Field.longText("answer", frame.t("apply-clarification.answer"))
                                .about(ScreeningMatter.ANSWER)
                                .hint(frame.t("apply-clarification.answer.hint"))
                                .limit(4_000)));
    }

    /** The newest answer alone can be added to, in the time that its question gave. */
    private static List<Field> supplement(Frame frame, SubmittedForm entered, List<Clarification> newestFirst) {
        return newestFirst.stream()
                .limit(1)
                .filter(asked -> asked.canBeSupplemented(frame.now()))
                .map(asked -> entered.fill(
                        frame,
                        Field.longText("supplement", frame.t("apply-clarification.supplement.words"))
                                .about(ScreeningMatter.SUPPLEMENT)
                                .hint(frame.t("apply-clarification.supplement.hint", frame.time(asked.due())))
                                .limit(4_000)))
                .toList();
    }
}
