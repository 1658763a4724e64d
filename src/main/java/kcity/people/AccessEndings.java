package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposals to end the access of an officer of the owner. */
@Component
class AccessEndings {
    private final JdbcClient sql;

    AccessEndings(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AccessEnding> open(String person) {
        return sql.sql("""
                select proposed_by as by, proposed_at as at, reason
                from people.access_ending where person = :person and settled_at is null
                """)
                .param("person", person)
                .query((row, n) -> new AccessEnding(
                        row.getString("by"), row.getTimestamp("at").toInstant(), row.getString("reason")))
                .optional();
    }

    void propose(String person, String by, String reason, Instant at) {
        sql.sql("""
                insert into people.access_ending (person, proposed_by, proposed_at, reason) values (:person, :by, :at, :reason)
                """)
                .param("person", person)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** It was done, or taken back. */
    void settle(String person, String by, Instant at) {
        sql.sql("""
                update people.access_ending set settled_at = :at, settled_by = :by
                where person = :person and settled_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("person", person)
                .update();
    }
}
