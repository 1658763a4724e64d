package kcity.desk.pilot;

import java.time.Instant;
import java.util.List;
import kcity.award.AwardRules;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.pilot.PilotQueries;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** Projects whose final report is to come. */
@Component
class PilotWork implements WorkList {
    private final CallQueries calls;
    private final PilotQueries pilots;

    PilotWork(CallQueries calls, PilotQueries pilots) {
        this.calls = calls;
        this.pilots = pilots;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        return calls.calls().stream()
                .filter(call -> AwardRules.mayAct(actor, call))
                .map(call -> work(actor, call))
                .toList();
    }

    private Work work(Actor actor, Call call) {
        var going = pilots.all(actor, call.ref()).stream()
                .filter(pilot -> !pilot.finished())
                .count();
        return Work.ofCall(Work.Group.PILOT, "desk-pilot.work.reports", going, call, "/pilots");
    }
}
