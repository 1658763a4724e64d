package kcity.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import kcity.charter.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of questions to applicants, their answers and withdrawals. */
@Component
class Clarifications {
    private final JdbcClient sql;

    Clarifications(JdbcClient sql) {
        this.sql = sql;
    }

    List<Clarification> of(String ref) {
        var supplements = new Supplements(sql).of(ref);
        return sql.sql("""
                select c.number, c.question, c.due_on, c.asked_at, c.asked_by, a.answer, a.answered_at, a.answered_by,
                       w.reason as withdrawn_why, w.withdrawn_at, w.withdrawn_by
                from screening.clarification c left join screening.clarification_answer a using (application, number)
                left join screening.clarification_withdrawal w using (application, number)
                where c.application = :ref order by c.number
                """)
                .param("ref", ref)
                .query((row, n) -> new Clarification(
                        row.getInt("number"),
                        row.getString("question"),
                        row.getObject("due_on", LocalDate.class),
                        Programmes.of(ref).endOf(row.getObject("due_on", LocalDate.class)),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("asked_by"),
                        answer(row),
                        supplements.getOrDefault(row.getInt("number"), List.of()),
                        withdrawal(row)))
                .list();
    }

    private static Clarification.@Nullable Answer answer(ResultSet row) throws SQLException {
        var words = row.getString("answer");
        return words == null
                ? null
                : new Clarification.Answer(
                        words, row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"));
    }

    private static Clarification.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var reason = row.getString("withdrawn_why");
        return reason == null
                ? null
                : new Clarification.Withdrawal(
                        reason, row.getTimestamp("withdrawn_at").toInstant(), row.getString("withdrawn_by"));
    }

    void add(String ref, Clarification question) {
        sql.sql("""
                insert into screening.clarification (application, number, question, due_on, asked_at, asked_by)
                values (:ref, :number, :question, :due, :at, :by)
                """)
                .param("ref", ref)
                .param("number", question.number())
                .param("question", question.question())
                .param("due", question.dueOn())
                .param("at", Timestamp.from(question.askedAt()))
                .param("by", question.askedBy())
                .update();
    }

    void add(String ref, int number, Clarification.Answer answer) {
        sql.sql("""
                insert into screening.clarification_answer (application, number, answer, answered_at, answered_by)
                values (:ref, :number, :answer, :at, :by)
                """)
                .param("ref", ref)
                .param("number", number)
                .param("answer", answer.words())
                .param("at", Timestamp.from(answer.at()))
                .param("by", answer.by())
                .update();
    }

    void withdraw(String ref, int number, Clarification.Withdrawal withdrawal) {
        sql.sql("""
                insert into screening.clarification_withdrawal (application, number, reason, withdrawn_at, withdrawn_by)
                values (:ref, :number, :reason, :at, :by)
                """)
                .param("ref", ref)
                .param("number", number)
                .param("reason", withdrawal.reason())
                .param("at", Timestamp.from(withdrawal.at()))
                .param("by", withdrawal.by())
                .update();
    }
}
