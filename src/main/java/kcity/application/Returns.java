package kcity.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of withdrawals taken back, and of what was asked and said about it. */
@Component
class Returns {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Returns(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "application");
    }

    Withdrawn takeBack(String ref, String reason, Act act) {
        return withdrawn.take("withdrawal", WithdrawnRows.key("application", ref), ref, reason, act);
    }

    /** The newest. */
    Optional<ReturnRequest> newest(String ref) {
        return sql.sql("""
                select r.number, r.reason, r.asked_at, r.asked_by, a.granted, a.reason as said, a.answered_at, a.answered_by
                from application.return_request r left join application.return_answer a using (application, number)
                where r.application = :ref order by r.number desc limit 1
                """).param("ref", ref).query((row, n) -> request(row)).optional();
    }

    private static ReturnRequest request(ResultSet row) throws SQLException {
        return new ReturnRequest(
                row.getInt("number"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                answer(row));
    }

    private static ReturnRequest.@Nullable Answer answer(ResultSet row) throws SQLException {
        var granted = row.getObject("granted", Boolean.class);
        return granted == null
                ? null
                : new ReturnRequest.Answer(
                        granted,
                        row.getString("said"),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getString("answered_by"));
    }

    /** Its number. */
    int ask(String ref, String reason, Act act) {
        return sql.sql("""
                insert into application.return_request (application, number, reason, asked_at, asked_by)
                select :ref, 1 + count(*), :reason, :at, :by from application.return_request where application = :ref
                returning number
                """)
                .param("ref", ref)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    void answer(String ref, int number, ReturnRequest.Answer answer) {
        sql.sql("""
                insert into application.return_answer (application, number, granted, reason, answered_at, answered_by)
                values (:ref, :number, :granted, :reason, :at, :by)
                """)
                .param("ref", ref)
                .param("number", number)
                .param("granted", answer.granted())
                .param("reason", answer.reason())
                .param("at", Timestamp.from(answer.at()))
                .param("by", answer.by())
                .update();
    }
}
