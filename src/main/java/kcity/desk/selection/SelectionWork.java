package kcity.desk.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.review.ReviewQueries;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** What a selection asks: of officers to prepare it, of the chair to decide and to replace, of members to look. */
@Component
class SelectionWork implements WorkList {
    private final CallQueries calls;
    private final ReviewQueries review;
    private final SelectionQueries selection;

    SelectionWork(CallQueries calls, ReviewQueries review, SelectionQueries selection) {
        this.calls = calls;
        this.review = review;
        this.selection = selection;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        return calls.calls().stream()
                .filter(call -> SelectionRights.maySeeSealed(actor, call))
                .flatMap(call -> of(actor, call, now).stream())
                .toList();
    }

    private List<Work> of(Actor actor, Call call, Instant now) {
        var work = new ArrayList<Work>();
        var frozen = selection.frozenAt(actor, call.ref()).isPresent();
        var portfolio = selection.portfolio(actor, call.ref());
        var decision = selection.decision(actor, call.ref());
        if (SelectionRights.mayPrepare(actor, call) && portfolio.isEmpty()) {
            var ranked = review.ranking(actor, call.ref()).size();
            work.add(
                    frozen
                            ? work(call, "desk-selection.work.propose", "/proposal", ranked)
                            : work(call, "desk-selection.work.freeze", "/sheet", ranked));
        }
        if (!SelectionRights.mayPrepare(actor, call) && portfolio.isPresent() && decision.isEmpty()) {
            var standing = selection.standing(actor, call.ref()).size();
            work.add(
                    SelectionRights.mayDecide(actor)
                            ? work(call, "desk-selection.work.decide", "/decision", standing)
                            : work(call, "desk-selection.work.look", "/proposal", standing));
        }
        if (decision.stream().anyMatch(d -> !d.announced(now))) {
            work.add(work(
                            call,
                            "desk-selection.work.sealed",
                            "",
                            selection.results(actor, call.ref()).size())
                    .due(decision.get().announceAt()));
        }
        if (SelectionRights.mayDecide(actor)) {
            work.add(work(call, "desk-selection.work.replace", "", withdrawn(actor, call)));
        }
        return work;
    }

    private long withdrawn(Actor actor, Call call) {
        var standing = selection.standing(actor, call.ref());
        return selection.results(actor, call.ref()).stream()
                .filter(winner -> standing.stream().noneMatch(c -> c.ref().equals(winner.ref())))
                .count();
    }

    private static Work work(Call call, String key, String page, long count) {
        return Work.ofCall(Work.Group.SELECTION, key, count, call, "/selection" + page);
    }
}
