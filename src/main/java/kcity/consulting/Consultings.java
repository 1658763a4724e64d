package kcity.consulting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of preliminary consulting. */
@Component
class Consultings {
    private final JdbcClient sql;

    Consultings(JdbcClient sql) {
        this.sql = sql;
    }

    /** One act on a consulting at a time, until the transaction ends. */
    void lock(String ref) {
        sql.sql("select pg_advisory_xact_lock(hashtext('consulting/' || :ref))")
                .param("ref", ref)
                .query((row, n) -> "")
                .list();
    }

    Optional<Consulting> find(String ref) {
        return sql.sql("select consultant, firm, begun_at from consulting.consulting where application = :ref")
                .param("ref", ref)
                .query((row, n) -> new Consulting(
                        ref,
                        row.getString("consultant"),
                        row.getString("firm"),
                        row.getTimestamp("begun_at").toInstant(),
                        visits(ref),
                        findings(ref),
                        conclusions(ref)))
                .optional();
    }

    private List<Visit> visits(String ref) {
        return sql.sql(
                        "select number, visited_on, place, people from consulting.visit where application = :ref order by number")
                .param("ref", ref)
                .query((row, n) -> new Visit(
                        row.getInt("number"),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("people")))
                .list();
    }

    private List<Finding> findings(String ref) {
        return sql.sql("select number, kind, words from consulting.finding where application = :ref order by number")
                .param("ref", ref)
                .query((row, n) -> new Finding(
                        row.getInt("number"), FindingKind.valueOf(row.getString("kind")), row.getString("words")))
                .list();
    }

    private List<Conclusion> conclusions(String ref) {
        return sql.sql("""
                select number, go, report, report_document, reason, concluded_at, concluded_by
                from consulting.conclusion where application = :ref order by number
                """)
                .param("ref", ref)
                .query((row, n) -> new Conclusion(
                        row.getInt("number"),
                        row.getBoolean("go"),
                        new Report(
                                row.getString("report"),
                                Objects.requireNonNullElse(row.getString("report_document"), "")),
                        row.getString("reason"),
                        row.getTimestamp("concluded_at").toInstant(),
                        row.getString("concluded_by")))
                .list();
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
