package kcity.review.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of conflicts. */
@Component
public class Conflicts {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Conflicts(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "review");
    }

    /** Conflicts and endings of a round that were taken back. */
    public List<Withdrawn> withdrawn(String call) {
        return withdrawn.of(List.of(call));
    }

    Withdrawn takeBack(String call, Conflict conflict, String reason, Act act) {
        var key = WithdrawnRows.key("application", conflict.application(), "expert", conflict.expert());
        return withdrawn.take("conflict", key, call, reason, act);
    }

    public Withdrawn takeBackAnswer(String call, String expert, String reason, Act act) {
        return withdrawn.take("answer", WithdrawnRows.key("call", call, "expert", expert), call, reason, act);
    }

    public Withdrawn takeBackEnding(String call, String expert, String reason, Act act) {
        return withdrawn.take("ending", WithdrawnRows.key("call", call, "expert", expert), call, reason, act);
    }

    /** Those in force, oldest first. */
    public List<Dismissal> dismissed(String call) {
        return sql.sql("""
                select application, expert, number, basis, reason, dismissed_at, dismissed_by from review.dismissal
                where call = :call order by dismissed_at, application, expert, number
                """)
                .param("call", call)
                .query((row, n) -> new Dismissal(
                        row.getString("application"),
                        row.getString("expert"),
                        row.getInt("number"),
                        row.getString("basis"),
                        row.getString("reason"),
                        row.getTimestamp("dismissed_at").toInstant(),
                        row.getString("dismissed_by")))
                .list();
    }

    /** Those that were taken back counted too. */
    int dismissals(String application, String expert) {
        return sql.sql(
                        "select count(*) from review.told_dismissal where application = :application and expert = :expert")
                .param("application", application)
                .param("expert", expert)
                .query(Integer.class)
                .single();
    }

    void add(String call, Dismissal dismissal) {
        sql.sql("""
                insert into review.dismissal (call, application, expert, number, basis, reason, dismissed_at, dismissed_by)
                values (:call, :application, :expert, :number, :basis, :reason, :at, :by)
                """)
                .param("call", call)
                .param("application", dismissal.application())
                .param("expert", dismissal.expert())
                .param("number", dismissal.number())
                .param("basis", dismissal.basis())
                .param("reason", dismissal.reason())
                .param("at", Timestamp.from(dismissal.at()))
                .param("by", dismissal.by())
                .update();
    }

    Withdrawn takeBackDismissal(String call, Dismissal past, String reason, Act act) {
        var key =
                WithdrawnRows.key("application", past.application(), "expert", past.expert(), "number", past.number());
        return withdrawn.take("dismissal", key, call, reason, act);
    }

    /** Whether an assignment was put into force since; it was made in view of the conflict. */
    public boolean isBuiltOn(String call, Conflict conflict) {
        return sql.sql("select exists (select from review.assignment where call = :call and applied_at >= :at)")
                .param("call", call)
                .param("at", Timestamp.from(conflict.recordedAt()))
                .query(Boolean.class)
                .single();
    }

    public List<Conflict> declaredBy(String expert) {
        return sql.sql("""
                select application, expert, kind, found, reason, recorded_at, recorded_by from review.conflict
                where expert = :expert and not found order by recorded_at, application
                """)
                .param("expert", expert)
                .query((row, n) -> conflict(row))
                .list();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        return new Conflict(
                row.getString("application"),
                row.getString("expert"),
                ConflictKind.valueOf(row.getString("kind")),
                row.getBoolean("found"),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    void add(String call, Conflict conflict) {
        sql.sql("""
                insert into review.conflict (call, application, expert, kind, found, reason, recorded_at, recorded_by)
                values (:call, :application, :expert, :kind, :found, :reason, :at, :by)
                """)
                .param("call", call)
                .param("application", conflict.application())
                .param("expert", conflict.expert())
                .param("kind", conflict.kind().name())
                .param("found", conflict.found())
                .param("reason", conflict.reason())
                .param("at", Timestamp.from(conflict.recordedAt()))
                .param("by", conflict.recordedBy())
                .update();
    }

    public List<Conflict> ofCall(String call) {
        return sql.sql("""
                select application, expert, kind, found, reason, recorded_at, recorded_by from review.conflict
                where call = :call order by application, expert
                """).param("call", call).query((row, n) -> conflict(row)).list();
    }

    /** What is locked away from that expert. */
    Set<String> lockedFrom(String expert) {
        return sql
                .sql("select application from review.conflict where expert = :expert")
                .param("expert", expert)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
