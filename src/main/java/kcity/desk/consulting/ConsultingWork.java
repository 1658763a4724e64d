package kcity.desk.consulting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.consulting.ConsultingRules;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** Consultings to begin and to go on with. */
@Component
class ConsultingWork implements WorkList {
    private final CallQueries calls;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;

    ConsultingWork(CallQueries calls, ScreeningQueries screening, ConsultingQueries consulting) {
        this.calls = calls;
        this.screening = screening;
        this.consulting = consulting;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        var work = new ArrayList<Work>();
        for (var call : calls.calls()) {
            if (ConsultingRules.mayConsult(actor, call) && calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)) {
                var begun = consulting.begun(actor, call.ref());
                var refs = begun.stream().map(Consulting::application).toList();
                var toBegin = screening.shortListed(actor, call.ref()).stream()
                        .filter(ref -> !refs.contains(ref))
                        .count();
                var going = begun.stream().filter(c -> c.conclusion().isEmpty()).count();
                work.add(work("desk-consulting.work.begin", call, toBegin));
                work.add(work("desk-consulting.work.going", call, going));
            }
        }
        return work;
    }

    private static Work work(String key, Call call, long count) {
        return Work.ofCall(Work.Group.CONSULTING, key, count, call, "/consultings");
    }
}
