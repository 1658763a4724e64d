package kcity.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what puts awards right: proposals of payments, corrections, terminations, and entries taken back. */
@Component
class Mendings {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Mendings(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "award");
    }

    /** What became of each award's entries, by application, in as many statements for one as for many. */
    Map<String, Award.Mended> of(Collection<String> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        var proposals = proposals(applications);
        var corrections = corrections(applications);
        var terminations = terminations(applications);
        var gone = withdrawn.of(applications).stream().collect(Collectors.groupingBy(Withdrawn::about));
        return applications.stream()
                .distinct()
                .collect(Collectors.toMap(
                        ref -> ref,
                        ref -> new Award.Mended(
                                proposals.get(ref),
                                corrections.getOrDefault(ref, List.of()),
                                terminations.get(ref),
                                gone.getOrDefault(ref, List.of()))));
    }

    /** A proposal whose payment was made waits for nobody. */
    private Map<String, Award.Proposal> proposals(Collection<String> applications) {
        var proposals = new HashMap<String, Award.Proposal>();
        sql.sql("""
                select application, amendment, milestone, reference, amount, paid_on, proposed_by from award.payment_proposal q
                where application in (:refs)
                  and not exists (select from award.payment p where p.application = q.application and p.milestone = q.milestone)
                """).param("refs", applications).query(row -> {
            proposals.put(row.getString("application"), proposal(row));
        });
        return proposals;
    }

    private static Award.Proposal proposal(ResultSet row) throws SQLException {
        return new Award.Proposal(
                row.getInt("amendment"),
                row.getInt("milestone"),
                new Award.Payment(
                        row.getString("reference"),
                        new Won(row.getLong("amount")),
                        row.getObject("paid_on", LocalDate.class)),
                row.getString("proposed_by"));
    }

    private record Corrected(String application, Award.Correction correction) {}

    private Map<String, List<Award.Correction>> corrections(Collection<String> applications) {
        return sql
                .sql("""
                        select application, number, coalesce(agreement, '') as agreement, coalesce(notice, '') as notice,
                               coalesce(name, '') as name, chosen_on, was, reason, made_at, made_by
                        from award.correction where application in (:refs) order by application, number
                        """)
                .param("refs", applications)
                .query((row, n) -> new Corrected(row.getString("application"), correction(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Corrected::application, Collectors.mapping(Corrected::correction, Collectors.toList())));
    }

    private static Award.Correction correction(ResultSet row) throws SQLException {
        return new Award.Correction(
                row.getInt("number"),
                row.getString("agreement"),
                row.getString("notice"),
                row.getString("name"),
                row.getObject("chosen_on", LocalDate.class),
                row.getString("was"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    private Map<String, Award.Termination> terminations(Collection<String> applications) {
        var terminations = new HashMap<String, Award.Termination>();
        sql.sql("""
                select application, ended_on, paid, owed, back, reason from award.termination where application in (:refs)
                """).param("refs", applications).query(row -> {
            terminations.put(
                    row.getString("application"),
                    new Award.Termination(
                            row.getObject("ended_on", LocalDate.class),
                            new Won(row.getLong("paid")),
                            new Won(row.getLong("owed")),
                            new Won(row.getLong("back")),
                            row.getString("reason")));
        });
        return terminations;
    }

    /** False for payments from before two officers were asked for. */
    boolean wasProposed(String application, int milestone) {
        return sql.sql("""
                select exists (select from award.payment_proposal where application = :ref and milestone = :milestone)
                """)
                .param("ref", application)
                .param("milestone", milestone)
                .query(Boolean.class)
                .single();
    }

    void correct(String application, Award.Correction correction) {
        var chosenOn = correction.chosenOn();
        sql.sql("""
                insert into award.correction (application, number, agreement, notice, name, chosen_on, was, reason, made_at,
                                              made_by)
                values (:ref, :number, nullif(:agreement, ''), nullif(:notice, ''), nullif(:name, ''), :on, :was, :reason, :at, :by)
                """)
                .param("ref", application)
                .param("number", correction.number())
                .param("agreement", correction.agreement())
                .param("notice", correction.notice())
                .param("name", correction.name())
                .param("on", chosenOn == null ? null : Date.valueOf(chosenOn))
                .param("was", correction.was())
                .param("reason", correction.reason())
                .param("at", Timestamp.from(correction.at()))
                .param("by", correction.by())
                .update();
    }

    void end(String application, Award.Termination termination, Act act) {
        sql.sql("""
                insert into award.termination (application, ended_on, paid, owed, back, reason, ended_at, ended_by)
                values (:ref, :on, :paid, :owed, :back, :reason, :at, :by)
                """)
                .param("ref", application)
                .param("on", Date.valueOf(termination.endedOn()))
                .param("paid", termination.paid().amount())
                .param("owed", termination.owed().amount())
                .param("back", termination.back().amount())
                .param("reason", termination.reason())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    Withdrawn take(String table, String application, Map<String, Object> key, String reason, Act act) {
        return withdrawn.take(table, key, application, reason, act);
    }
}
