package kcity.screening;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.charter.Programmes;
import kcity.words.Arguments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of screening. */
@Component
class Screenings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;

    Screenings(JdbcClient sql) {
        this.sql = sql;
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
                ref, revision, examinations(ref), clarifications(ref), decisions(ref), isShortListed(ref));
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

    private List<Examination> examinations(String ref) {
        var findings = findings(ref);
        return sql.sql("""
                select number, edition, version, revision, examined_at from screening.examination
                where application = :ref order by number
                """)
                .param("ref", ref)
                .query((row, n) -> new Examination(
                        row.getInt("number"),
                        row.getInt("edition"),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getTimestamp("examined_at").toInstant(),
                        findings.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private TreeMap<Integer, List<Finding>> findings(String ref) {
        var byNumber = new TreeMap<Integer, List<Finding>>();
        sql.sql("""
                select number, rule, met, key, arguments, sources from screening.finding
                where application = :ref order by number, position
                """).param("ref", ref).query(row -> {
            byNumber.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                    .add(finding(row));
        });
        return byNumber;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                row.getBoolean("met"),
                row.getString("key"),
                Arguments.read(texts(row.getArray("arguments"))),
                texts(row.getArray("sources")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    List<Clarification> clarifications(String ref) {
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

    private boolean isShortListed(String ref) {
        return sql.sql("select exists (select from screening.newest_short_listed where application = :ref)")
                .param("ref", ref)
                .query(Boolean.class)
                .single();
    }

    /** The newest list of that call; empty before the first. */
    List<String> shortList(String call) {
        return sql.sql("""
                select application from screening.short_listed
                where call = :call and number = (select max(number) from screening.short_list where call = :call)
                order by application
                """).param("call", call).query(String.class).list();
    }

    int shortLists(String call) {
        return sql.sql("select count(*) from screening.short_list where call = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    void add(String ref, Examination examination, String by) {
        sql.sql("""
                insert into screening.examination (application, number, edition, version, revision, examined_at, examined_by)
                values (:ref, :number, :edition, :version, :revision, :at, :by)
                """)
                .param("ref", ref)
                .param("number", examination.number())
                .param("edition", examination.edition())
                .param("version", examination.version())
                .param("revision", examination.revision())
                .param("at", Timestamp.from(examination.at()))
                .param("by", by)
                .update();
        sql.sql("""
                insert into screening.finding (application, number, position, rule, met, key, arguments, sources)
                select :ref, :number, f.position, f.rule, f.met, f.key, f.arguments, f.sources
                from jsonb_to_recordset(cast(:findings as jsonb))
                    as f (position integer, rule text, met boolean, key text, arguments text[], sources text[])
                """)
                .param("ref", ref)
                .param("number", examination.number())
                .param("findings", JSON.writeValueAsString(rows(examination.findings())))
                .update();
    }

    private static List<Map<String, Object>> rows(List<Finding> findings) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var finding : findings) {
            rows.add(Map.of(
                    "position",
                    rows.size() + 1,
                    "rule",
                    finding.rule(),
                    "met",
                    finding.met(),
                    "key",
                    finding.key(),
                    "arguments",
                    Arguments.written(finding.arguments()),
                    "sources",
                    finding.sources()));
        }
        return rows;
    }

    /** The number of the next examination of that application. */
    int nextExamination(String ref) {
        return sql.sql("select coalesce(max(number), 0) + 1 from screening.examination where application = :ref")
                .param("ref", ref)
                .query(Integer.class)
                .single();
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

    void addRemoval(String call, int number, String ref, String reason) {
        sql.sql("""
                insert into screening.short_list_removal (call, number, application, reason)
                values (:call, :number, :ref, :reason)
                """)
                .param("call", call)
                .param("number", number)
                .param("ref", ref)
                .param("reason", reason)
                .update();
    }

    /** Who was taken off the list, when, why and by whom, oldest first. */
    List<ShortListRemoval> removals(String call) {
        return sql.sql("""
                select r.application, r.reason, l.decided_at, l.decided_by
                from screening.short_list_removal r join screening.short_list l using (call, number)
                where r.call = :call order by r.number
                """)
                .param("call", call)
                .query((row, n) -> new ShortListRemoval(
                        row.getString("application"),
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

    void addShortList(String call, int number, List<String> refs, String reason, Instant at, String by) {
        sql.sql("""
                insert into screening.short_list (call, number, reason, decided_at, decided_by)
                values (:call, :number, :reason, :at, :by)
                """)
                .param("call", call)
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        sql.sql("""
                insert into screening.short_listed (call, number, application)
                select :call, :number, unnest(cast(:refs as text[]))
                """)
                .param("call", call)
                .param("number", number)
                .param("refs", refs.toArray(String[]::new))
                .update();
    }
}
