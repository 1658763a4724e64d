package kcity.review.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations and their answers. */
@Component
public class Invitations {
    private static final String INVITATION = """
            select i.call, i.expert, i.invited_at,
                   coalesce((select f.fields from review.field_correction f where f.call = i.call and f.expert = i.expert
                             order by f.number desc limit 1), i.fields) as fields,
                   a.accepted, coalesce(a.reason, '') as reason,
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

    public List<Invitation> ofCall(String call) {
        return sql.sql(INVITATION + "where i.call = :call order by i.expert")
                .param("call", call)
                .query((row, n) -> invitation(row))
                .list();
    }

    public List<Invitation> ofExpert(String expert) {
        return sql.sql(INVITATION + "where i.expert = :expert order by i.invited_at desc, i.call")
                .param("expert", expert)
                .query((row, n) -> invitation(row))
                .list();
    }

    void add(String call, String expert, List<String> fields, Act act) {
        sql.sql("""
                insert into review.invitation (call, expert, fields, invited_at, invited_by)
                values (:call, :expert, :fields, :at, :by)
                """)
                .param("call", call)
                .param("expert", expert)
                .param("fields", fields.toArray(String[]::new))
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
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

    /** The number of the correction. */
    int correct(Invitation invitation, List<String> fields, String reason, Act act) {
        return sql.sql("""
                insert into review.field_correction (call, expert, number, was, fields, reason, made_at, made_by)
                select :call, :expert, 1 + count(*), :was, :fields, :reason, :at, :by
                from review.field_correction where call = :call and expert = :expert
                returning number
                """)
                .param("call", invitation.call())
                .param("expert", invitation.expert())
                .param("was", invitation.fields().toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    public List<FieldCorrection> corrections(String call) {
        return sql.sql("""
                select expert, was, reason, made_at, made_by from review.field_correction where call = :call
                order by made_at, expert, number
                """)
                .param("call", call)
                .query((row, n) -> new FieldCorrection(
                        row.getString("expert"),
                        List.of((String[]) row.getArray("was").getArray()),
                        row.getString("reason"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .list();
    }

    /** Whose fields were corrected since that assignment was proposed, of those in it. */
    public List<String> correctedSince(String call, int proposal) {
        return sql.sql("""
                select distinct f.expert from review.field_correction f
                join review.proposal p on p.call = f.call and p.number = :number and f.made_at > p.proposed_at
                where f.call = :call and exists (select from review.proposed d
                                                 where d.call = f.call and d.number = p.number and d.expert = f.expert)
                order by f.expert
                """)
                .param("call", call)
                .param("number", proposal)
                .query(String.class)
                .list();
    }

    void end(String call, String expert, String reason, Act act) {
        sql.sql("""
                insert into review.ending (call, expert, reason, ended_at, ended_by) values (:call, :expert, :reason, :at, :by)
                """)
                .param("call", call)
                .param("expert", expert)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
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
