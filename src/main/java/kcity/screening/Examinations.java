package kcity.screening;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.words.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what the rules found. */
@Component
class Examinations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;

    Examinations(JdbcClient sql) {
        this.sql = sql;
    }

    List<Examination> of(String ref) {
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
    int next(String ref) {
        return sql.sql("select coalesce(max(number), 0) + 1 from screening.examination where application = :ref")
                .param("ref", ref)
                .query(Integer.class)
                .single();
    }
}
