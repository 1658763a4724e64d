package kcity.selection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import kcity.shared.WithdrawnRows.Part;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decisions. */
@Component
class Decisions {
    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the winners of a call receive as they stand; empty before a decision. */
    Optional<Won> granted(String call) {
        return newest(call)
                .map(decision -> new Won(
                        sql.sql("select coalesce(sum(amount), 0)::bigint from selection.winner where call = :call")
                                .param("call", call)
                                .query(Long.class)
                                .single()));
    }

    Optional<Decision> newest(String call) {
        var choices = choices(call);
        var reserve = reserve(call);
        return sql.sql("select * from selection.decision where call = :call order by number desc limit 1")
                .param("call", call)
                .query((row, n) -> new Decision(
                        call,
                        row.getInt("number"),
                        row.getInt("portfolio"),
                        new Won(row.getLong("total")),
                        row.getString("reason"),
                        row.getTimestamp("announce_at").toInstant(),
                        choices,
                        reserve,
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by")))
                .optional();
    }

    private List<Decision.Made> choices(String call) {
        return sql.sql("""
                select application, amount, departs, reason from selection.choice
                where call = :call and number = (select max(number) from selection.decision where call = :call)
                order by application
                """)
                .param("call", call)
                .query((row, n) -> new Decision.Made(
                        new Choice(
                                row.getString("application"), new Won(row.getLong("amount")), row.getString("reason")),
                        row.getBoolean("departs")))
                .list();
    }

    private List<String> reserve(String call) {
        return sql.sql("""
                select application from selection.reserve
                where call = :call and number = (select max(number) from selection.decision where call = :call)
                order by position
                """).param("call", call).query(String.class).list();
    }

    void add(Decision decision) {
        sql.sql("""
                insert into selection.decision
                    (call, number, portfolio, total, reason, announce_at, decided_at, decided_by)
                values (:call, :number, :portfolio, :total, :reason, :announce, :at, :by)
                """)
                .param("call", decision.call())
                .param("number", decision.number())
                .param("portfolio", decision.portfolio())
                .param("total", decision.total().amount())
                .param("reason", decision.reason())
                .param("announce", Timestamp.from(decision.announceAt()))
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("by", decision.decidedBy())
                .update();
        decision.choices().forEach(made -> add(decision, made));
        for (int i = 0; i < decision.reserve().size(); i++) {
            sql.sql("""
                    insert into selection.reserve (call, number, position, application)
                    values (:call, :number, :position, :application)
                    """)
                    .param("call", decision.call())
                    .param("number", decision.number())
                    .param("position", i + 1)
                    .param("application", decision.reserve().get(i))
                    .update();
        }
    }

    private void add(Decision decision, Decision.Made made) {
        sql.sql("""
                insert into selection.choice (call, number, application, amount, departs, reason)
                values (:call, :number, :application, :amount, :departs, :reason)
                """)
                .param("call", decision.call())
                .param("number", decision.number())
                .param("application", made.choice().ref())
                .param("amount", made.choice().amount().amount())
                .param("departs", made.departs())
                .param("reason", made.choice().reason())
                .update();
    }

    /** A winner as things stand, sealed or not. */
    record Winner(String ref, Won amount, Instant announceAt) {}

    /** By application. */
    List<Winner> winners(String call) {
        return sql.sql("""
                select application, amount, announce_at from selection.winner where call = :call order by application
                """)
                .param("call", call)
                .query((row, n) -> new Winner(
                        row.getString("application"),
                        new Won(row.getLong("amount")),
                        row.getTimestamp("announce_at").toInstant()))
                .list();
    }

    /** Calls whose announced instant has come and of which no announcement was told. */
    List<String> due(Instant now) {
        return sql.sql("""
                select d.call from selection.decision d
                where d.announce_at <= :now and d.number = (select max(n.number) from selection.decision n where n.call = d.call)
                  and not exists (select from selection.announcement a where a.call = d.call)
                order by d.announce_at, d.call
                """)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    void announce(Decision decision, Instant at) {
        sql.sql("insert into selection.announcement (call, number, announced_at) values (:call, :number, :at)")
                .param("call", decision.call())
                .param("number", decision.number())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<EarlierDecision> earlier(String call) {
        return new EarlierDecisions(sql).of(call);
    }

    /** All decisions of a call, with the replacements made on the newest. */
    Withdrawn takeBack(String call, String reason, Act act) {
        var parts = Stream.of("decision", "choice", "reserve", "replacement")
                .map(Part::all)
                .toList();
        return new WithdrawnRows(sql, "selection").takeWhole(parts, "call", call, reason, act);
    }

    boolean told(String call) {
        return sql.sql("select exists (select from selection.announcement where call = :call)")
                .param("call", call)
                .query(Boolean.class)
                .single();
    }
}
