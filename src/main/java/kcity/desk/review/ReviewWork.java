package kcity.desk.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.programme.Intake;
import kcity.review.Invitation;
import kcity.review.OpenReviewRounds;
import kcity.review.ReviewQueries;
import kcity.review.ReviewRules;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** What a review asks of its officers: to begin, to assign, to wait for sheets, to close. */
@Component
class ReviewWork implements WorkList {
    private final CallQueries calls;
    private final ReviewQueries review;
    private final OpenReviewRounds open;

    ReviewWork(CallQueries calls, ReviewQueries review, OpenReviewRounds open) {
        this.calls = calls;
        this.review = review;
        this.open = open;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        return calls.calls().stream()
                .filter(call -> ReviewRules.mayRun(actor, call))
                .flatMap(call -> of(actor, call, now).stream())
                .toList();
    }

    private List<Work> of(Actor actor, Call call, Instant now) {
        var round = review.round(actor, call.ref());
        if (round.isEmpty()) {
            var arrival = calls.rules(call).intake().arrivalAt(now);
            var over = arrival == Intake.Arrival.LATE || arrival == Intake.Arrival.NEXT_EDITION;
            return over
                    ? List.of(work(
                            call,
                            "desk-review.work.open",
                            "",
                            open.ready(actor, call).size()))
                    : List.of();
        }
        return round.get().closed() ? List.of() : open(actor, call);
    }

    private List<Work> open(Actor actor, Call call) {
        var work = new ArrayList<Work>();
        var tasks = review.tasks(actor, call.ref());
        if (tasks.isEmpty()) {
            var accepted = review.invitations(actor, call.ref()).stream()
                    .filter(Invitation::isAccepted)
                    .count();
            work.add(work(call, "desk-review.work.assign", "/assignment", accepted));
        } else {
            var missing = tasks.stream().filter(task -> !task.in()).count();
            var lacking = ProgressPages.lacking(
                            tasks, review.candidates(actor, call.ref()), review.planned(actor, call.ref()))
                    .size();
            work.add(work(call, "desk-review.work.lacking", "/progress", lacking));
            work.add(work(call, "desk-review.work.missing", "/progress", missing));
            work.add(work(call, "desk-review.work.close", "/progress", missing + lacking == 0 ? tasks.size() : 0));
        }
        return work;
    }

    private static Work work(Call call, String key, String page, long count) {
        return Work.ofCall(Work.Group.REVIEW, key, count, call, "/review" + page);
    }
}
