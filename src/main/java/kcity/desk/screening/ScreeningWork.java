package kcity.desk.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.screening.ScreeningRules;
import kcity.screening.State;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** What screening has to do. */
@Component
class ScreeningWork implements WorkList {
    private final CallQueries calls;
    private final ScreeningQueries screening;

    ScreeningWork(CallQueries calls, ScreeningQueries screening) {
        this.calls = calls;
        this.screening = screening;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        var work = new ArrayList<Work>();
        for (var call : calls.calls()) {
            if (ScreeningRules.mayScreen(actor, call)) {
                work.addAll(
                        toDo(actor, call, screening.states(actor, call.ref()).values()));
            }
        }
        return work;
    }

    private List<Work> toDo(Actor actor, Call call, Collection<State> states) {
        var work = new ArrayList<Work>();
        work.add(work("desk-screening.work.to-screen", call, count(states, State.TO_SCREEN), "applications"));
        work.add(work("desk-screening.work.answered", call, count(states, State.ANSWERED), "applications"));
        work.add(work("desk-screening.work.lapsed", call, count(states, State.QUESTION_LAPSED), "applications"));
        work.add(work("desk-screening.work.changed", call, count(states, State.CHANGED), "applications"));
        if (calls.rules(call).has(Stage.SHORT_LIST)
                && screening.shortListClosed(actor, call.ref()).isEmpty()) {
            work.add(work("desk-screening.work.short-list", call, count(states, State.ELIGIBLE), "short-list"));
        }
        return work;
    }

    private static long count(Collection<State> states, State state) {
        return states.stream().filter(s -> s == state).count();
    }

    private static Work work(String key, Call call, long count, String page) {
        return Work.ofCall(Work.Group.SCREENING, key, count, call, "/" + page);
    }
}
