package kcity.desk.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.award.AwardRules;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** Contractors to record, agreements to sign, milestones that have come due. */
@Component
class AwardWork implements WorkList {
    private final CallQueries calls;
    private final AwardQueries awards;

    AwardWork(CallQueries calls, AwardQueries awards) {
        this.calls = calls;
        this.awards = awards;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        var work = new ArrayList<Work>();
        for (var call : calls.calls()) {
            if (AwardRules.mayAct(actor, call)) {
                var all = awards.all(actor, call.ref());
                work.add(work("desk-award.work.tender", call, count(all, AwardState.TENDER)));
                work.add(work("desk-award.work.agreement", call, count(all, AwardState.AGREEMENT)));
                work.add(work("desk-award.work.payment", call, due(all, LocalDate.ofInstant(now, Frame.KOREA))));
            }
        }
        return work;
    }

    private static long count(List<Award> awards, AwardState state) {
        return awards.stream().filter(award -> AwardState.of(award) == state).count();
    }

    private static long due(List<Award> awards, LocalDate today) {
        return awards.stream()
                .flatMap(award -> award.nextToPay().stream())
                .filter(milestone -> !milestone.dueOn().isAfter(today))
                .count();
    }

    private static Work work(String key, Call call, long count) {
        return Work.ofCall(Work.Group.AWARD, key, count, call, "/awards");
    }
}
