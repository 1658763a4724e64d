package kcity.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far calls have come, for their officers, the owner and the committee; two questions, however many calls and applications there are. */
@Component
public class CallProgressQueries {
    private final JdbcClient sql;
    private final CallQueries calls;
    private final Clock clock;

    CallProgressQueries(JdbcClient sql, CallQueries calls, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    /** Throws {@link NotFound} for who may not see what is sealed. */
    public CallProgress of(Actor actor, Call call) {
        return of(List.of(call)).stream()
                .filter(one -> maySee(actor, call))
                .findFirst()
                .orElseThrow(() -> new NotFound("call " + call.ref()));
    }

    /** All that the actor may see into, newest edition first. */
    public List<CallProgress> seenBy(Actor actor) {
        return of(calls.calls().stream().filter(call -> maySee(actor, call)).toList());
    }

    private static boolean maySee(Actor actor, Call call) {
        return CallRights.maySee(actor, call) || CallRights.isOfCommittee(actor, call);
    }

    private List<CallProgress> of(List<Call> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var refs = asked.stream().map(Call::ref).toList();
        var stages = stages(refs);
        var counts = counts(refs);
        return asked.stream()
                .map(call -> {
                    var stage = stages.getOrDefault(call.ref(), new Staged(CallStage.RECEIVING, null));
                    return new CallProgress(
                            call, stage.stage(), stage.announceAt(), counts.getOrDefault(call.ref(), List.of()));
                })
                .toList();
    }

    private record Staged(CallStage stage, @Nullable Instant announceAt) {}

    private Map<String, Staged> stages(List<String> refs) {
        var stages = new HashMap<String, Staged>();
        sql.sql("""
                select r.call, s.announce_at,
                       case when s.announce_at <= :now then 'ANNOUNCED'
                            when s.announce_at is not null then 'SEALED'
                            when s.proposed_at is not null then 'PROPOSED'
                            when s.frozen_at is not null then 'FROZEN'
                            when r.closed_at is not null then 'REVIEWED'
                            else 'IN_REVIEW' end as stage
                from review.pub_round r
                left join selection.pub_sheet s on s.call = r.call
                where r.call in (:refs)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("refs", refs)
                .query(row -> {
                    var announce = row.getTimestamp("announce_at");
                    stages.put(
                            row.getString("call"),
                            new Staged(
                                    CallStage.valueOf(row.getString("stage")),
                                    announce == null ? null : announce.toInstant()));
                });
        return stages;
    }

    private Map<String, List<StageCount>> counts(List<String> refs) {
        var now = clock.instant();
        var counts = new HashMap<String, List<StageCount>>();
        sql.sql("select x.viewed, x.stage, x.eligible, x.listed, x.begun, x.went, count(*) as counted from "
                        + StageSql.ofCalls()
                        + " group by x.viewed, x.stage, x.eligible, x.listed, x.begun, x.went")
                .param("now", Timestamp.from(now))
                .param("calls", refs)
                .query(row -> {
                    counts.computeIfAbsent(row.getString("viewed"), call -> new ArrayList<>())
                            .add(count(row));
                });
        return counts;
    }

    private static StageCount count(ResultSet row) throws SQLException {
        return new StageCount(
                ApplicationStage.valueOf(row.getString("stage")),
                row.getObject("eligible", Boolean.class),
                row.getBoolean("listed"),
                row.getBoolean("begun"),
                row.getObject("went", Boolean.class),
                row.getLong("counted"));
    }
}
