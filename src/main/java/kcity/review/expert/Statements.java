package kcity.review.expert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of statements that there is no conflict of interest. */
@Component
public class Statements {
    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Instant> at(String call, String expert) {
        return sql.sql("select stated_at from review.statement where call = :call and expert = :expert")
                .param("call", call)
                .param("expert", expert)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** When they were made, by expert. */
    public Map<String, Instant> ofCall(String call) {
        var made = new HashMap<String, Instant>();
        sql.sql("select expert, stated_at from review.statement where call = :call")
                .param("call", call)
                .query(row -> {
                    made.put(
                            row.getString("expert"),
                            row.getTimestamp("stated_at").toInstant());
                });
        return made;
    }

    void add(String call, String expert, Instant at) {
        sql.sql("insert into review.statement (call, expert, stated_at) values (:call, :expert, :at)")
                .param("call", call)
                .param("expert", expert)
                .param("at", Timestamp.from(at))
                .update();
    }
}
