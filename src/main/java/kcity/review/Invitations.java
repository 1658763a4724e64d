package kcity.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations and their answers. */
@Component
class Invitations {
    private static final String INVITATION = """
            select i.call, i.expert, i.fields, i.invited_at, a.accepted, coalesce(a.reason, '') as reason,
                   coalesce(e.reason, '') as ended
            from review.invitation i left join review.answer a using (call, expert) left join review.ending e using (call, expert)
            """;
    private final JdbcClient sql;

    Invitations(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Invitation> find(String call, String expert) {
        return sql.sql(INVITATION + "where i.call = :call and i.expert = :expert")
                .param("call", call)
                .param("expert", expert)
                .query((row, n) -> invitation(row))
                .optional();
    }

    List<Invitation> ofCall(String call) {
        return sql.sql(INVITATION + "where i.call = :call order by i.expert")
                .param("call", call)
                .query((row, n) -> invitation(row))
                .list();
    }

    List<Invitation> ofExpert(String expert) {
        return sql.sql(INVITATION + "where i.expert = :expert order by i.invited_at desc, i.call")
                .param("expert", expert)
                .query((row, n) -> invitation(row))
                .list();
    }

    void add(String call, String expert, List<String> fields, Instant at, Actor by) {
        sql.sql("""
                insert into review.invitation (call, expert, fields, invited_at, invited_by)
                values (:call, :expert, :fields, :at, :by)
                """)
                .param("call", call)
                .param("expert", expert)
                .param("fields", fields.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
    }

    void answer(String call, String expert, boolean accepted, String reason, Instant at) {
        sql.sql("""
                insert into review.answer (call, expert, accepted, reason, answered_at)
                values (:call, :expert, :accepted, :reason, :at)
                """)
                .param("call", call)
                .param("expert", expert)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String call, String expert, String reason, Instant at, Actor by) {
        sql.sql("""
                insert into review.ending (call, expert, reason, ended_at, ended_by) values (:call, :expert, :reason, :at, :by)
                """)
                .param("call", call)
                .param("expert", expert)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("call"),
                row.getString("expert"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getTimestamp("invited_at").toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("reason"),
                row.getString("ended"));
    }
}
