package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.programme.Stage;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressPage;
import kcity.progress.ProgressQueries;
import kcity.review.ReviewQueries;
import kcity.review.TakeBackRounds;
import kcity.review.expert.Invitation;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.round.Round;
import kcity.shared.Actor;
import kcity.shared.SearchWords;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Struck;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** Makes the overview of a call's review. */
@Component
class ShowReview {
    private static final int ALL_DONE = 4;
    private static final int SHOWN = 20;
    /** What is taken back of the round as a whole. */
    static final Set<String> WHOLE = Set.of("round", "closing");

    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final ProgressQueries progress;
    private final CallQueries calls;
    private final TakeBackRounds takeBack;
    private final PeopleQueries people;

    ShowReview(
            ReviewHeads heads,
            ReviewQueries review,
            ProgressQueries progress,
            CallQueries calls,
            TakeBackRounds takeBack,
            PeopleQueries people) {
        this.heads = heads;
        this.review = review;
        this.progress = progress;
        this.calls = calls;
        this.takeBack = takeBack;
        this.people = people;
    }

    /** All that the overview is made of. */
    private record State(
            int ready, int candidates, int accepted, int invited, int conflicts, int done, int all, int step) {
        int missing() {
            return all - done;
        }
    }

    ReviewPage page(Frame frame, Actor actor, String callRef, SubmittedForm entered) {
        var head = heads.of(frame, actor, callRef, ReviewHeads.OVERVIEW);
        var call = calls.call(callRef);
        var waiting = head.opened() ? Optional.<ProgressPage>empty() : Optional.of(unsettled(actor, call));
        var state = state(
                actor,
                callRef,
                waiting.map(list -> list.at(ApplicationStage.ready(isConsulted(call))))
                        .orElse(0L));
        return new ReviewPage(
                frame,
                entered,
                head,
                steps(frame, head, state.step()),
                head.opened() ? figures(frame, state) : List.of(),
                next(frame, state),
                there(frame, head, state),
                !head.opened() && state.ready() > 0 && ReviewRights.mayRun(actor, call),
                waiting.map(list -> unsettled(frame, call, list, entered)).orElse(null),
                head.opened() ? leftOut(frame, actor, callRef) : List.of(),
                RoundController.ways(frame, actor, callRef, takeBack),
                struck(frame, actor, callRef));
    }

    /** Openings and closings that were taken back. */
    private List<Struck> struck(Frame frame, Actor actor, String callRef) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return review.withdrawn(actor, callRef).stream()
                .filter(gone -> WHOLE.contains(gone.kind()))
                .map(gone -> taken.of(frame.t("desk-review.struck." + gone.kind()), gone))
                .toList();
    }

    /** The first of what is open still, with the counts of all. */
    private ProgressPage unsettled(Actor actor, Call call) {
        var stages = ApplicationStage.unsettled(isConsulted(call)).stream()
                .map(ApplicationStage::name)
                .collect(Collectors.toSet());
        var filter = new ProgressFilter(stages, "", SearchWords.NONE, 0, ProgressFilter.Order.NUMBER, false);
        return progress.list(actor, call.ref(), filter, 1, SHOWN);
    }

    /** What would be dropped if the round were opened now, and the question why; null where all is settled. */
    private static ReviewPage.@org.jspecify.annotations.Nullable Unsettled unsettled(
            Frame frame, Call call, ProgressPage list, SubmittedForm entered) {
        return list.found() == 0
                ? null
                : new ReviewPage.Unsettled(
                        frame.t("desk-review.unsettled", list.found()),
                        links(frame, call, list),
                        entered.fill(
                                frame,
                                Field.longText("why", frame.t("desk-review.unsettled.why"))
                                        .about(ReviewMatter.LEFT_OUT)
                                        .hint(frame.t("desk-review.unsettled.why.hint"))));
    }

    /** The first of them; the list of what the call received has them all. */
    private static List<Link> links(Frame frame, Call call, ProgressPage list) {
        var links = list.lines().stream()
                .map(one -> new Link(one.ref(), "/desk/applications/" + one.ref() + "/screening"))
                .collect(Collectors.toCollection(ArrayList::new));
        if (list.found() > SHOWN) {
            links.add(new Link(
                    frame.t("desk-review.unsettled.more", frame.number(list.found() - SHOWN)),
                    "/desk/calls/" + call.ref() + "/applications"));
        }
        return links;
    }

    private List<Term> leftOut(Frame frame, Actor actor, String callRef) {
        return review.leftOut(actor, callRef).entrySet().stream()
                .map(one -> new Term(one.getKey(), one.getValue(), ""))
                .toList();
    }

    private State state(Actor actor, String call, long ready) {
        var round = review.round(actor, call);
        if (round.isEmpty()) {
            return new State((int) ready, 0, 0, 0, 0, 0, 0, 0);
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

    private boolean isConsulted(Call call) {
        return calls.rules(call).has(Stage.PRELIMINARY_CONSULTING);
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
