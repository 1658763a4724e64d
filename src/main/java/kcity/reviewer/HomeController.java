package kcity.reviewer;

import java.util.List;
import kcity.call.CallQueries;
import kcity.review.ReviewerQueries;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.Invitation;
import kcity.review.expert.StateNoConflict;
import kcity.review.scoring.Scoring;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import kcity.shared.Seen;
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

/** {@code /reviewer}: invitations and the work of the rounds that were joined. */
@Controller
class HomeController {
    private final ReviewerQueries queries;
    private final AnswerInvitations answer;
    private final StateNoConflict state;
    private final CallQueries calls;
    private final Shown shown;

    HomeController(
            ReviewerQueries queries, AnswerInvitations answer, StateNoConflict state, CallQueries calls, Shown shown) {
        this.queries = queries;
        this.answer = answer;
        this.state = state;
        this.calls = calls;
        this.shown = shown;
    }

    @GetMapping("/reviewer")
    Page home(Frame frame, Actor actor) {
        return home(frame, actor, SubmittedForm.NOTHING);
    }

    private Page home(Frame frame, Actor actor, SubmittedForm entered) {
        NotAllowed.unless(actor.is(Role.EXPERT), actor, "review");
        var invitations = queries.invitations(actor);
        return new HomePage(
                frame,
                entered,
                invitations.stream()
                        .filter(i -> i.open() && queries.isOpen(i.call()))
                        .map(i -> asked(frame, i, entered))
                        .toList(),
                invitations.stream()
                        .filter(Invitation::isAccepted)
                        .map(i -> joined(frame, actor, i.call()))
                        .toList(),
                queries.retractable(actor).isEmpty()
                        ? List.of()
                        : List.of(new Link(frame.t("reviewer.conflict.take-back"), "/reviewer/conflicts")));
    }

    private HomePage.Asked asked(Frame frame, Invitation invitation, SubmittedForm entered) {
        return new HomePage.Asked(
                invitation.call(),
                shown.call(frame, invitation.call()),
                shown.due(frame, invitation.call()),
                entered.fill(
                        frame,
                        Field.text(reason(invitation.call()), frame.t("reviewer.decline.reason"))
                                .about(Matter.REASON.of(invitation.call()))
                                .optional()));
    }

    /** Several invitations may stand on one page. */
    private static String reason(String call) {
        return "reason-" + call;
    }

    private HomePage.Joined joined(Frame frame, Actor actor, String call) {
        var work = queries.assigned(actor, call);
        var open = queries.isOpen(call);
        var criteria = Scoring.criteria(calls.rules(calls.call(call))).size();
        var done = (int) work.stream().filter(w -> w.handedIn().isPresent()).count();
        return new HomePage.Joined(
                call,
                shown.call(frame, call),
                open,
                open ? shown.due(frame, call) : "",
                done,
                work.size(),
                frame.t("reviewer.progress", done, work.size()),
                work.stream().map(w -> work(frame, w, criteria)).toList(),
                open ? listed(frame, actor, call) : List.of(),
                queries.statedAt(actor, call)
                        .map(at -> frame.t("reviewer.statement.done", frame.date(at)))
                        .orElse(""));
    }

    private List<HomePage.Line> listed(Frame frame, Actor actor, String call) {
        var listed = queries.listed(actor, call);
        var who = shown.who(frame, listed);
        return listed.stream()
                .map(a -> new HomePage.Line(a.ref(), a.title(), Shown.place(frame, a), who.getOrDefault(a.ref(), "")))
                .toList();
    }

    private static HomePage.Work work(Frame frame, ReviewerQueries.Work work, int criteria) {
        var application = work.application();
        return new HomePage.Work(
                application.ref(),
                application.title(),
                Shown.place(frame, application),
                state(frame, work),
                missing(frame, work, criteria));
    }

    static Tag state(Frame frame, ReviewerQueries.Work work) {
        if (work.handedIn().isPresent()) {
            return Tag.of(Tone.SUCCESS, frame.t("reviewer.state.in"));
        }
        return work.draft().isPresent()
                ? Tag.of(Tone.WARNING, frame.t("reviewer.state.draft"))
                : Tag.of(Tone.PRIMARY, frame.t("reviewer.state.to-do"));
    }

    private static String missing(Frame frame, ReviewerQueries.Work work, int criteria) {
        if (work.handedIn().isPresent()) {
            return "";
        }
        var given = work.draft().stream()
                .flatMap(draft -> draft.points().values().stream())
                .filter(points -> !Seen.isBlank(points))
                .count();
        var comment = work.draft().stream().anyMatch(draft -> !Seen.isBlank(draft.comment()));
        return frame.t(comment ? "reviewer.missing" : "reviewer.missing.comment-too", criteria - given);
    }

    @PostMapping("/reviewer/invitations/{call}/acceptance")
    Object accept(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    answer.accept(actor, call);
                    return Redirect.to("/reviewer").saying("reviewer.accepted");
                },
                again -> home(frame, actor, again));
    }

    @PostMapping("/reviewer/rounds/{call}/statement")
    Redirect state(Actor actor, @PathVariable String call) {
        state.state(actor, call);
        return Redirect.to("/reviewer").saying("reviewer.stated");
    }

    @PostMapping("/reviewer/invitations/{call}/refusal")
    Object decline(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    answer.decline(actor, call, entered.value(reason(call)));
                    return Redirect.to("/reviewer").saying("reviewer.declined");
                },
                again -> home(frame, actor, again));
    }
}
