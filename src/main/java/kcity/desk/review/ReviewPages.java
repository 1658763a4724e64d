package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import kcity.call.CallQueries;
import kcity.review.Invitation;
import kcity.review.OpenReviewRounds;
import kcity.review.ReviewQueries;
import kcity.review.ReviewRules;
import kcity.review.Round;
import kcity.shared.Actor;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** Makes the overview of a call's review. */
@Component
class ReviewPages {
    private static final int ALL_DONE = 4;
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final OpenReviewRounds open;
    private final CallQueries calls;

    ReviewPages(ReviewHeads heads, ReviewQueries review, OpenReviewRounds open, CallQueries calls) {
        this.heads = heads;
        this.review = review;
        this.open = open;
        this.calls = calls;
    }

    /** All that the overview is made of. */
    private record State(
            int ready, int candidates, int accepted, int invited, int conflicts, int done, int all, int step) {
        int missing() {
            return all - done;
        }
    }

    ReviewPage page(Frame frame, Actor actor, String callRef, Entered entered) {
        var head = heads.of(frame, actor, callRef, ReviewHeads.OVERVIEW);
        var state = state(actor, callRef);
        return new ReviewPage(
                frame,
                entered,
                head,
                steps(frame, head, state.step()),
                head.opened() ? figures(frame, state) : List.of(),
                next(frame, state),
                there(frame, head, state),
                !head.opened() && state.ready() > 0 && ReviewRules.mayRun(actor, calls.call(callRef)),
                unsettled(frame, actor, callRef, entered, head),
                head.opened() ? leftOut(frame, actor, callRef) : List.of());
    }

    /** What would be dropped if the round were opened now, and the question why; null where all is settled. */
    private ReviewPage.@org.jspecify.annotations.Nullable Unsettled unsettled(
            Frame frame, Actor actor, String callRef, Entered entered, ReviewHead head) {
        var unsettled = head.opened() ? List.<String>of() : open.unsettled(actor, calls.call(callRef));
        return unsettled.isEmpty()
                ? null
                : new ReviewPage.Unsettled(
                        frame.t("desk-review.unsettled", unsettled.size()),
                        unsettled.stream()
                                .map(ref -> new Link(ref, "/desk/applications/" + ref + "/screening"))
                                .toList(),
                        entered.fill(
                                frame,
                                Field.longText("why", frame.t("desk-review.unsettled.why"))
                                        .hint(frame.t("desk-review.unsettled.why.hint"))));
    }

    private List<Term> leftOut(Frame frame, Actor actor, String callRef) {
        return review.leftOut(actor, callRef).entrySet().stream()
                .map(one -> new Term(one.getKey(), one.getValue(), ""))
                .toList();
    }

    private State state(Actor actor, String call) {
        var round = review.round(actor, call);
        if (round.isEmpty()) {
            return new State(open.ready(actor, calls.call(call)).size(), 0, 0, 0, 0, 0, 0, 0);
        }
        var tasks = review.tasks(actor, call);
        var invitations = review.invitations(actor, call);
        return new State(
                0,
                review.candidateRefs(actor, call).size(),
                (int) invitations.stream().filter(Invitation::isAccepted).count(),
                invitations.size(),
                review.conflicts(actor, call).size(),
                (int) tasks.stream().filter(ReviewQueries.Task::in).count(),
                tasks.size(),
                step(round.get(), tasks.isEmpty()));
    }

    private static int step(Round round, boolean nobodyAssigned) {
        return round.closed() ? ALL_DONE : nobodyAssigned ? 1 : 2;
    }

    private static List<Step> steps(Frame frame, ReviewHead head, int now) {
        var labels = List.of("open", "assign", "score", "rank");
        var pages = List.of("", "/assignment", "/progress", "/ranking");
        var walked = Step.walk(
                labels.stream()
                        .map(label -> frame.t("desk-review.step." + label))
                        .toList(),
                now);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < walked.size(); i++) {
            var step = walked.get(i);
            var leads = i > 0 && step.state() != Step.State.TO_COME;
            steps.add(new Step(step.label(), step.state(), leads ? head.address() + pages.get(i) : ""));
        }
        return steps;
    }

    private static List<KeyFigure> figures(Frame frame, State state) {
        return List.of(
                figure(frame, "candidates", frame.number(state.candidates())),
                figure(frame, "experts", frame.t("desk-review.figure.of", state.accepted(), state.invited())),
                figure(frame, "conflicts", frame.number(state.conflicts())),
                figure(frame, "sheets", frame.t("desk-review.figure.of", state.done(), state.all())));
    }

    private static KeyFigure figure(Frame frame, String key, String value) {
        return KeyFigure.of(value, "", frame.t("desk-review.figure." + key));
    }

    private static String next(Frame frame, State state) {
        return switch (state.step()) {
            case 0 ->
                state.ready() == 0
                        ? frame.t("desk-review.next.none-ready")
                        : frame.t("desk-review.ready", state.ready());
            case 1 -> frame.t(state.accepted() == 0 ? "desk-review.next.invite" : "desk-review.next.assign");
            case 2 ->
                state.missing() > 0
                        ? frame.t("desk-review.next.wait", state.missing())
                        : frame.t("desk-review.next.close");
            default -> frame.t("desk-review.next.closed");
        };
    }

    private static @org.jspecify.annotations.Nullable Link there(Frame frame, ReviewHead head, State state) {
        return switch (state.step()) {
            case 0 -> null;
            case 1 ->
                state.accepted() == 0
                        ? new Link(frame.t("desk-review.page.experts"), head.address() + "/experts")
                        : new Link(frame.t("desk-review.page.assignment"), head.address() + "/assignment");
            case 2 -> new Link(frame.t("desk-review.page.progress"), head.address() + "/progress");
            default -> new Link(frame.t("desk-review.page.ranking"), head.address() + "/ranking");
        };
    }
}
