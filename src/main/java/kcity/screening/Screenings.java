package kcity.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kcity.charter.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of screening, taken together, and of its decisions. */
@Component
class Screenings {
    private final JdbcClient sql;
    private final Examinations examinations;
    private final Clarifications clarifications;
    private final ShortLists shortLists;

    Screenings(JdbcClient sql, Examinations examinations, Clarifications clarifications, ShortLists shortLists) {
        this.sql = sql;
        this.examinations = examinations;
        this.clarifications = clarifications;
        this.shortLists = shortLists;
    }

    /** One act on an application at a time, until the transaction ends. */
    void lock(String ref) {
        sql.sql("select pg_advisory_xact_lock(hashtext('screening/' || :ref))")
                .param("ref", ref)
                .query((row, n) -> "")
                .list();
    }

    ScreeningCase of(String ref, int revision) {
        return new ScreeningCase(
                ref,
                revision,
                examinations.of(ref),
                clarifications.of(ref),
                decisions(ref),
                shortLists.isShortListed(ref));
    }

    /** What the states of many follow from, in one question to the database. */
    Map<String, StateInputs> standings(List<String> refs) {
        var standings = new HashMap<String, StateInputs>();
        if (refs.isEmpty()) {
            return standings;
        }
        sql.sql("""
                select r.ref, d.eligible, d.revision, c.due_on, c.answered,
                       exists (select from screening.newest_short_listed s where s.application = r.ref) as listed
                from unnest(cast(:refs as text[])) as r (ref)
                left join lateral (
                    select x.eligible, e.revision from screening.decision x
                    join screening.examination e on e.application = x.application and e.number = x.examination
                    where x.application = r.ref order by x.number desc limit 1) d on true
                left join lateral (
                    select q.due_on, a.number is not null as answered from screening.clarification q
                    left join screening.clarification_answer a using (application, number)
                    where q.application = r.ref
                      and not exists (select from screening.clarification_withdrawal w
                                      where w.application = q.application and w.number = q.number)
                    order by q.number desc limit 1) c on true
                """).param("refs", refs.toArray(String[]::new)).query(row -> {
            standings.put(row.getString("ref"), standing(row));
        });
        return standings;
    }

    private static StateInputs standing(ResultSet row) throws SQLException {
        return new StateInputs(
                row.getObject("eligible", Boolean.class),
                row.getInt("revision"),
                end(row.getString("ref"), row.getObject("due_on", LocalDate.class)),
                row.getBoolean("answered"),
                row.getBoolean("listed"));
    }

    private static @Nullable Instant end(String ref, @Nullable LocalDate dueOn) {
        return dueOn == null ? null : Programmes.of(ref).endOf(dueOn);
    }

    List<Decision> decisions(String ref) {
        return sql.sql("""
                select d.number, d.eligible, d.examination, e.revision, d.reason, d.decided_at, d.decided_by
                from screening.decision d
                join screening.examination e on e.application = d.application and e.number = d.examination
                where d.application = :ref order by d.number
                """)
                .param("ref", ref)
                .query((row, n) -> new Decision(
                        row.getInt("number"),
                        row.getBoolean("eligible"),
                        row.getInt("examination"),
                        row.getInt("revision"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by")))
                .list();
    }

    void add(String ref, Decision decision) {
        sql.sql("""
                insert into screening.decision (application, number, eligible, examination, reason, decided_at, decided_by)
                values (:ref, :number, :eligible, :examination, :reason, :at, :by)
                """)
                .param("ref", ref)
                .param("number", decision.number())
                .param("eligible", decision.eligible())
                .param("examination", decision.examination())
                .param("reason", decision.reason())
                .param("at", Timestamp.from(decision.at()))
                .param("by", decision.by())
                .update();
    }
}
