package kcity.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.programme.Cap;
import kcity.programme.Intake;
import kcity.programme.Stage;
import kcity.progress.Task.Kind;
import kcity.review.ReviewQueries;
import kcity.review.expert.Invitation;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** What waits for a person, over all calls: a fixed number of questions, and some more for each round that is being reviewed. */
@Component
public class TaskQueries {
    private final Winners winners;
    private final SeveralOfACity several;
    private final AskedReturns returns;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final Clock clock;

    TaskQueries(
            Winners winners,
            SeveralOfACity several,
            AskedReturns returns,
            ReviewQueries review,
            CallQueries calls,
            Clock clock) {
        this.winners = winners;
        this.several = several;
        this.returns = returns;
        this.review = review;
        this.calls = calls;
        this.clock = clock;
    }

    /** In the calls that were {@linkplain CallProgressQueries#seenBy seen by} the actor. */
    public List<Task> waitingFor(Actor actor, List<CallProgress> seen) {
        var tasks = new ArrayList<Task>();
        var won = winners.byCall();
        var cities = several.byCall(seen.stream()
                .filter(one -> one.stage() == CallStage.RECEIVING)
                .map(one -> one.call().ref())
                .toList());
        var asked = returns.byCall();
        for (var one : seen) {
            var found = new Found(tasks, actor, one);
            if (one.stage() == CallStage.RECEIVING) {
                screening(found);
                found.add(
                        Kind.ANSWER_RETURN,
                        ActKind.ANSWER_RETURN,
                        asked.getOrDefault(one.call().ref(), 0L));
                choosing(found, cities.getOrDefault(one.call().ref(), List.of()));
                consulting(found);
                opening(found);
            } else if (one.stage() == CallStage.IN_REVIEW) {
                reviewing(found);
            }
            selection(found, won.getOrDefault(one.call().ref(), Winners.Of.NONE));
            awards(found, won.getOrDefault(one.call().ref(), Winners.Of.NONE));
        }
        return tasks;
    }

    /** Tasks found so far, and where more are looked for. */
    private record Found(List<Task> tasks, Actor actor, CallProgress progress) {
        Call call() {
            return progress.call();
        }

        void add(Kind kind, ActKind act, long count) {
            if (act.isFor(actor, call())) {
                add(kind, count);
            }
        }

        void add(Kind kind, long count) {
            if (count > 0) {
                tasks.add(new Task(kind, call(), count, null));
            }
        }
    }

    private void screening(Found found) {
        var one = found.progress();
        found.add(Kind.SCREEN, ActKind.SCREEN, one.at(ApplicationStage.TO_SCREEN));
        found.add(Kind.READ_ANSWER, ActKind.SCREEN, one.at(ApplicationStage.ANSWERED));
        found.add(Kind.SETTLE_LAPSED, ActKind.SCREEN, one.at(ApplicationStage.QUESTION_LAPSED));
        found.add(Kind.DECIDE_ANEW, ActKind.SCREEN, one.at(ApplicationStage.CHANGED));
        if (calls.rules(found.call()).has(Stage.SHORT_LIST)) {
            found.add(Kind.SHORT_LIST, ActKind.SHORT_LIST, one.at(ApplicationStage.ELIGIBLE));
        }
    }

    /** Of a city with more proposals than the rules let go on somebody has to turn down the others. */
    private void choosing(Found found, List<Long> proposals) {
        var most = calls.rules(found.call())
                .proposalsPerCity()
                .known()
                .orElse(Cap.NONE)
                .most();
        found.add(
                Kind.CHOOSE_OF_CITY,
                ActKind.SCREEN,
                most == null
                        ? 0
                        : proposals.stream().filter(count -> count > most).count());
    }

    private void consulting(Found found) {
        if (calls.rules(found.call()).has(Stage.PRELIMINARY_CONSULTING)) {
            found.add(Kind.BEGIN_CONSULTING, ActKind.CONCLUDE, found.progress().toConsult());
            found.add(Kind.GO_ON_CONSULTING, ActKind.CONCLUDE, found.progress().consulting());
        }
    }

    private void opening(Found found) {
        var rules = calls.rules(found.call());
        var arrival = rules.intake().arrivalAt(clock.instant());
        if (arrival == Intake.Arrival.LATE || arrival == Intake.Arrival.NEXT_EDITION) {
            found.add(
                    Kind.OPEN_REVIEW,
                    ActKind.OPEN_REVIEW,
                    found.progress().at(ApplicationStage.ready(rules.has(Stage.PRELIMINARY_CONSULTING))));
        }
    }

    private void reviewing(Found found) {
        var call = found.call().ref();
        if (!ActKind.CLOSE_REVIEW.isFor(found.actor(), found.call())) {
            return;
        }
        var tasks = review.tasks(found.actor(), call);
        if (tasks.isEmpty()) {
            found.add(
                    Kind.ASSIGN,
                    review.invitations(found.actor(), call).stream()
                            .filter(Invitation::isAccepted)
                            .count());
            return;
        }
        var missing = tasks.stream().filter(task -> !task.in()).count();
        var lacking = review.lacking(found.actor(), call).size();
        found.add(Kind.FIND_REVIEWERS, lacking);
        found.add(Kind.WAIT_FOR_REVIEWS, missing);
        found.add(Kind.CLOSE_REVIEW, missing + lacking == 0 ? tasks.size() : 0);
    }

    private static void selection(Found found, Winners.Of won) {
        var one = found.progress();
        switch (one.stage()) {
            case REVIEWED -> found.add(Kind.FREEZE, ActKind.FREEZE, one.ranked());
            case FROZEN -> found.add(Kind.PROPOSE, ActKind.PROPOSE, one.ranked());
            case PROPOSED -> {
                if (ActKind.DECIDE.isFor(found.actor(), found.call())) {
                    found.add(Kind.DECIDE, one.ranked());
                } else if (!ActKind.PROPOSE.isFor(found.actor(), found.call())) {
                    found.add(Kind.LOOK, one.ranked());
                }
            }
            case SEALED ->
                found.tasks().add(new Task(Kind.KEEP_SEALED, found.call(), won.standing(), one.announceAt()));
            case RECEIVING, IN_REVIEW, ANNOUNCED -> {
                // Nothing of the selection waits for anybody but a winner's withdrawal.
            }
        }
        found.add(Kind.REPLACE, ActKind.REPLACE, won.withdrawn());
    }

    private static void awards(Found found, Winners.Of won) {
        found.add(Kind.RECORD_CONTRACTOR, ActKind.CHOOSE_CONTRACTOR, won.withoutContractor());
        found.add(Kind.SIGN, ActKind.SIGN, won.toSign());
        found.add(Kind.PAY, ActKind.PAY, won.due());
        found.add(Kind.AWAIT_REPORT, ActKind.PAY, won.unreported());
    }
}
