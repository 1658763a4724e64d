package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what one officer proposed and a second one must do as well. */
@Component
class ProposedActs {
    private final JdbcClient sql;

    ProposedActs(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ProposedAct> open(ProposedAct.Kind kind, String person) {
        return sql.sql("""
                select proposed_by as by, proposed_at as at, reason
                from %s where person = :person and settled_at is null
                """.formatted(kind.table()))
                .param("person", person)
                .query((row, n) -> new ProposedAct(
                        row.getString("by"), row.getTimestamp("at").toInstant(), row.getString("reason")))
                .optional();
    }

    void propose(ProposedAct.Kind kind, String person, String by, String reason, Instant at) {
        sql.sql("""
                insert into %s (person, proposed_by, proposed_at, reason) values (:person, :by, :at, :reason)
                """.formatted(kind.table()))
                .param("person", person)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** It was done, taken back, or is needed no more. */
    void settle(ProposedAct.Kind kind, String person, String by, Instant at) {
        sql.sql("""
                update %s set settled_at = :at, settled_by = :by
                where person = :person and settled_at is null
                """.formatted(kind.table()))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("person", person)
                .update();
    }
}
