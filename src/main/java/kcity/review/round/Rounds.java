package kcity.review.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.shared.Act;
import kcity.shared.Refused;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import kcity.shared.WithdrawnRows.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds and their candidates. */
@Component
public class Rounds {
    private final JdbcClient sql;
    private final Stages stages;
    private final CallQueries calls;

    Rounds(JdbcClient sql, Stages stages, CallQueries calls) {
        this.sql = sql;
        this.stages = stages;
        this.calls = calls;
    }

    public Optional<Round> find(String call) {
        return sql.sql("""
                select r.call, r.opened_at, c.closed_at,
                       (select d.due_on from review.deadline d where d.call = r.call order by d.number desc limit 1) as due_on
                from review.round r left join review.closing c using (call)
                where r.call = :call
                """)
                .param("call", call)
                .query((row, n) -> {
                    var closed = row.getTimestamp("closed_at");
                    return new Round(
                            row.getString("call"),
                            row.getTimestamp("opened_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            row.getObject("due_on", LocalDate.class));
                })
                .optional();
    }

    /** Refuses where the round has not begun or is over. Locks it, so that nothing is decided beside a closing. */
    public void mustBeOpen(String call, ActKind act, Instant at) {
        var begun = sql.sql("select call from review.round where call = :call for update")
                .param("call", call)
                .query(String.class)
                .optional();
        if (begun.isEmpty()) {
            throw new Refused("refusal.review.not-opened");
        }
        if (find(call).map(Round::closed).orElse(true)) {
            throw new Refused("refusal.review.closed");
        }
        stages.ask(act, calls.call(call), at);
    }

    /** The number of the deadline. */
    int setDeadline(String call, LocalDate dueOn, Act act) {
        return sql.sql("""
                insert into review.deadline (call, number, due_on, set_at, set_by)
                select :call, count(*) + 1, :due, :at, :by from review.deadline where call = :call
                returning number
                """)
                .param("call", call)
                .param("due", dueOn)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    /** The number of the one that stands. */
    Optional<Integer> deadline(String call) {
        return sql.sql("select max(number) from review.deadline where call = :call")
                .param("call", call)
                .query(Integer.class)
                .optional();
    }

    Withdrawn takeBackDeadline(String call, int number, String reason, Act act) {
        return new WithdrawnRows(sql, "review")
                .take("deadline", WithdrawnRows.key("call", call, "number", number), call, reason, act);
    }

    public Withdrawn takeBackOpening(String call, String reason, Act act) {
        var parts = Stream.of(
                        "round",
                        "candidate",
                        "left_out",
                        "invitation",
                        "field_correction",
                        "answer",
                        "ending",
                        "conflict",
                        "statement",
                        "proposal",
                        "proposed",
                        "deadline",
                        "input")
                .map(Part::all)
                .toList();
        return new WithdrawnRows(sql, "review").takeWhole(parts, "call", call, reason, act);
    }

    /** Takes back that it was closed, with the ranking and what it was worked out from. */
    public Withdrawn reopen(String call, String reason, Act act) {
        var parts = List.of(Part.all("closing"), Part.all("ranked"), new Part("input", "t.number = " + Round.CLOSING));
        return new WithdrawnRows(sql, "review").takeWhole(parts, "call", call, reason, act);
    }

    void open(String call, List<String> candidates, Act act) {
        sql.sql("insert into review.round (call, opened_at, opened_by) values (:call, :at, :by)")
                .param("call", call)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        sql.sql("insert into review.candidate (call, application) select :call, unnest(cast(:refs as text[]))")
                .param("call", call)
                .param("refs", candidates.toArray(String[]::new))
                .update();
    }

    void leaveOut(String call, List<String> applications, String why) {
        sql.sql("""
                insert into review.left_out (call, application, reason) select :call, unnest(cast(:refs as text[])), :why
                """)
                .param("call", call)
                .param("refs", applications.toArray(String[]::new))
                .param("why", why)
                .update();
    }

    /** Why, by number. */
    public Map<String, String> leftOut(String call) {
        var leftOut = new TreeMap<String, String>();
        sql.sql("select application, reason from review.left_out where call = :call")
                .param("call", call)
                .query(row -> {
                    leftOut.put(row.getString("application"), row.getString("reason"));
                });
        return leftOut;
    }

    /** In the order of their numbers. */
    public List<String> candidates(String call) {
        return sql.sql("select application from review.candidate where call = :call order by application")
                .param("call", call)
                .query(String.class)
                .list();
    }

    public Optional<String> callOf(String application) {
        return sql.sql("""
                select c.call from review.candidate c join review.round r using (call)
                where c.application = :application order by r.opened_at desc limit 1
                """)
                .param("application", application)
                .query(String.class)
                .optional();
    }
}
