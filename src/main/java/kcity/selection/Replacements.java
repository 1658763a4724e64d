package kcity.selection;

import java.sql.Timestamp;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who moved up from the reserve, and of places that wait for somebody. */
@Component
class Replacements {
    private final JdbcClient sql;

    Replacements(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the newest decision who withdrew before they were announced and whose place nobody has; by application. */
    List<String> vacancies(String call) {
        return sql.sql("select application from selection.vacancy where call = :call order by application")
                .param("call", call)
                .query(String.class)
                .list();
    }

    List<Replacement> of(String call) {
        return sql.sql("select * from selection.replacement where call = :call order by replaced_at, withdrawn")
                .param("call", call)
                .query((row, n) -> new Replacement(
                        row.getString("withdrawn"),
                        row.getString("winner"),
                        new Won(row.getLong("amount")),
                        row.getString("reason"),
                        row.getTimestamp("announce_at").toInstant(),
                        row.getTimestamp("replaced_at").toInstant()))
                .list();
    }

    void replace(String call, Replacement replacement, Actor by) {
        sql.sql("""
                insert into selection.replacement
                    (call, withdrawn, winner, amount, reason, announce_at, replaced_at, replaced_by)
                values (:call, :withdrawn, :winner, :amount, :reason, :announce, :at, :by)
                """)
                .param("call", call)
                .param("withdrawn", replacement.withdrawn())
                .param("winner", replacement.winner())
                .param("amount", replacement.amount().amount())
                .param("reason", replacement.reason())
                .param("announce", Timestamp.from(replacement.announceAt()))
                .param("at", Timestamp.from(replacement.replacedAt()))
                .param("by", by.id())
                .update();
    }
}
