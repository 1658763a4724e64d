package kcity.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of conflicts. */
@Component
class Conflicts {
    private final JdbcClient sql;

    Conflicts(JdbcClient sql) {
        this.sql = sql;
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

    List<Conflict> ofCall(String call) {
        return sql.sql("""
                select application, expert, kind, found, reason, recorded_at, recorded_by from review.conflict
                where call = :call order by application, expert
                """)
                .param("call", call)
                .query((row, n) -> new Conflict(
                        row.getString("application"),
                        row.getString("expert"),
                        ConflictKind.valueOf(row.getString("kind")),
                        row.getBoolean("found"),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
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
