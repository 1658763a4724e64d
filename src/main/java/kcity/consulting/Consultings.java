package kcity.consulting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of preliminary consulting. */
@Component
class Consultings {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Consultings(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "consulting");
    }

    List<Withdrawn> withdrawn(String ref) {
        return withdrawn.of(List.of(ref));
    }

    Withdrawn take(String table, Map<String, Object> key, String ref, String reason, Act act) {
        return withdrawn.take(table, key, ref, reason, act);
    }

    /** One act on a consulting at a time, until the transaction ends. */
    void lock(String ref) {
        sql.sql("select pg_advisory_xact_lock(hashtext('consulting/' || :ref))")
                .param("ref", ref)
                .query((row, n) -> "")
                .list();
    }

    Optional<Consulting> find(String ref) {
        return all(List.of(ref)).stream().findFirst();
    }

    /** Those of them that have begun, by reference; four questions to the database, however many they are. */
    List<Consulting> all(Collection<String> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        var visits = visits(refs);
        var findings = findings(refs);
        var conclusions = conclusions(refs);
        return sql.sql("""
                select application, consultant, firm, begun_at from consulting.consulting
                where application in (:refs) order by application
                """)
                .param("refs", refs)
                .query((row, n) -> {
                    var ref = row.getString("application");
                    return new Consulting(
                            ref,
                            row.getString("consultant"),
                            row.getString("firm"),
                            row.getTimestamp("begun_at").toInstant(),
                            visits.getOrDefault(ref, List.of()),
                            findings.getOrDefault(ref, List.of()),
                            conclusions.getOrDefault(ref, List.of()));
                })
                .list();
    }

    /** References of all that have begun, in whatever call. */
    Set<String> begun() {
        return sql.sql("select application from consulting.consulting")
                .query(String.class)
                .set();
    }

    private Map<String, List<Visit>> visits(Collection<String> refs) {
        return RowsByApplication.of(
                sql,
                refs,
                """
                select application, number, visited_on, place, people from consulting.visit
                where application in (:refs) order by application, number
                """,
                row -> new Visit(
                        row.getInt("number"),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("people")));
    }

    private Map<String, List<Finding>> findings(Collection<String> refs) {
        return RowsByApplication.of(
                sql,
                refs,
                """
                select application, number, kind, words from consulting.finding
                where application in (:refs) order by application, number
                """,
                row -> new Finding(
                        row.getInt("number"), FindingKind.valueOf(row.getString("kind")), row.getString("words")));
    }

    private Map<String, List<Conclusion>> conclusions(Collection<String> refs) {
        return RowsByApplication.of(
                sql,
                refs,
                """
                select application, number, go, report, report_document, reason, concluded_at, concluded_by
                from consulting.conclusion where application in (:refs) order by application, number
                """,
                row -> new Conclusion(
                        row.getInt("number"),
                        row.getBoolean("go"),
                        new Report(
                                row.getString("report"),
                                Objects.requireNonNullElse(row.getString("report_document"), "")),
                        row.getString("reason"),
                        row.getTimestamp("concluded_at").toInstant(),
                        row.getString("concluded_by")));
    }

    void begin(String ref, String consultant, String firm, Instant at, String by) {
        sql.sql("""
                insert into consulting.consulting (application, consultant, firm, begun_at, begun_by)
                values (:ref, :consultant, :firm, :at, :by)
                """)
                .param("ref", ref)
                .param("consultant", consultant)
                .param("firm", firm)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void add(String ref, Visit visit, Instant at, String by) {
        sql.sql("""
                insert into consulting.visit (application, number, visited_on, place, people, noted_at, noted_by)
                values (:ref, :number, :on, :place, :people, :at, :by)
                """)
                .param("ref", ref)
                .param("number", visit.number())
                .param("on", visit.on())
                .param("place", visit.place())
                .param("people", visit.people())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void add(String ref, Finding finding, Instant at, String by) {
        sql.sql("""
                insert into consulting.finding (application, number, kind, words, noted_at, noted_by)
                values (:ref, :number, :kind, :words, :at, :by)
                """)
                .param("ref", ref)
                .param("number", finding.number())
                .param("kind", finding.kind().name())
                .param("words", finding.words())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void add(String ref, Conclusion conclusion) {
        var document = conclusion.report().document();
        sql.sql("""
                insert into consulting.conclusion (application, number, go, report, report_document, reason, concluded_at, concluded_by)
                values (:ref, :number, :go, :report, :document, :reason, :at, :by)
                """)
                .param("ref", ref)
                .param("number", conclusion.number())
                .param("go", conclusion.go())
                .param("report", conclusion.report().words())
                .param("document", document.isEmpty() ? null : document)
                .param("reason", conclusion.reason())
                .param("at", Timestamp.from(conclusion.at()))
                .param("by", conclusion.by())
                .update();
    }
}
