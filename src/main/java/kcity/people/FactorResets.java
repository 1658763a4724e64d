package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposals to take away the second factor of an officer. */
@Component
class FactorResets {
    private final JdbcClient sql;

    FactorResets(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FactorReset> open(String person) {
        return sql.sql("""
                select proposed_by as by, proposed_at as at, reason
                from people.factor_reset where person = :person and settled_at is null
                """)
                .param("person", person)
                .query((row, n) -> new FactorReset(
                        row.getString("by"), row.getTimestamp("at").toInstant(), row.getString("reason")))
                .optional();
    }

    void propose(String person, String by, String reason, Instant at) {
        sql.sql("""
                insert into people.factor_reset (person, proposed_by, proposed_at, reason) values (:person, :by, :at, :reason)
                """)
                .param("person", person)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** It was done, taken back, or is needed no more. */
    void settle(String person, String by, Instant at) {
        sql.sql("""
                update people.factor_reset set settled_at = :at, settled_by = :by
                where person = :person and settled_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("person", person)
                .update();
    }
}
