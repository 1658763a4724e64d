package kcity.application;

import java.time.Clock;
import java.time.Instant;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.MoveDeadlines;
import kcity.call.Stages;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadline or cut-off of a call and tells everybody who writes for it: drafts and submitted applications alike. */
@Component
public class PostponeCalls {
    private final JdbcClient sql;
    private final CallQueries calls;
    private final Stages stages;
    private final MoveDeadlines deadlines;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PostponeCalls(
            JdbcClient sql,
            CallQueries calls,
            Stages stages,
            MoveDeadlines deadlines,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.stages = stages;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    private record Written(String ref, String organisation) {}

    @Transactional
    public void move(Actor actor, String call, @Nullable Instant closesAt, String reason) {
        var act = Act.of(actor, clock);
        stages.ask(ActKind.MOVE_DEADLINE, calls.call(call), act.at());
        var rolling = calls.call(call).rolling();
        var moved = deadlines.move(act, call, closesAt, reason);
        sql.sql("""
                        select a.ref, a.organisation from application.application a
                        where a.call = :call
                          and not exists (select from application.withdrawal w where w.application = a.ref) order by a.ref
                        """)
                .param("call", call)
                .query(Written.class)
                .list()
                .forEach(written -> facts.publishEvent(new ApplicantToldOfDeadline(
                        new Reference("application", written.ref()),
                        act,
                        moved.reason(),
                        call,
                        written.organisation(),
                        moved.was(),
                        moved.closesAt(),
                        rolling)));
    }
}
