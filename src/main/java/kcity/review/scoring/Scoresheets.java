package kcity.review.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of score sheets that were submitted, which never change. */
@Component
public class Scoresheets {
    private static final String NEWEST = """
            select distinct on (s.application, s.expert) s.*,
                   array(select p.criterion || '=' || p.points from review.submission_score p
                         where p.application = s.application and p.expert = s.expert and p.number = s.number) as given
            from review.submission s
            where not exists (select from review.conflict c where c.application = s.application and c.expert = s.expert)
            """;
    private static final String IN_ORDER = " order by s.application, s.expert, s.number desc";
    private final JdbcClient sql;
    private final ScoreDrafts drafts;

    Scoresheets(JdbcClient sql, ScoreDrafts drafts) {
        this.sql = sql;
        this.drafts = drafts;
    }

    /** The newest of each expert on each application; a conflict takes its sheet away. */
    public List<ScoreSheet> ofCall(String call) {
        return sql.sql(NEWEST + "and s.call = :call" + IN_ORDER)
                .param("call", call)
                .query((row, n) -> sheet(row))
                .list();
    }

    public Optional<ScoreSheet> newest(String application, String expert) {
        return sql.sql(NEWEST + "and s.application = :application and s.expert = :expert" + IN_ORDER)
                .param("application", application)
                .param("expert", expert)
                .query((row, n) -> sheet(row))
                .optional();
    }

    /** What an expert handed in of a call, by application. */
    public Map<String, ScoreSheet> ofExpert(String call, String expert) {
        return sql
                .sql(NEWEST + "and s.call = :call and s.expert = :expert" + IN_ORDER)
                .param("call", call)
                .param("expert", expert)
                .query((row, n) -> sheet(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ScoreSheet::application, sheet -> sheet));
    }

    public static String pair(String application, String expert) {
        return application + "/" + expert;
    }

    /** {@link #pair Pairs} with a sheet handed in. */
    public Set<String> inOfCall(String call) {
        return sql
                .sql("select i.application, i.expert from (" + NEWEST + "and s.call = :call) i")
                .param("call", call)
                .query((row, n) -> pair(row.getString("application"), row.getString("expert")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void submit(ScoreSheet sheet) {
        sql.sql("""
                insert into review.submission (call, application, expert, number, total, comment, reason, submitted_at)
                values (:call, :application, :expert, :number, :total, :comment, :reason, :at)
                """)
                .param("call", sheet.call())
                .param("application", sheet.application())
                .param("expert", sheet.expert())
                .param("number", sheet.number())
                .param("total", sheet.total())
                .param("comment", sheet.comment())
                .param("reason", sheet.reason())
                .param("at", Timestamp.from(sheet.submittedAt()))
                .update();
        var points = new TreeMap<>(sheet.points());
        sql.sql("""
                insert into review.submission_score (application, expert, number, criterion, points)
                select :application, :expert, :number, p.criterion, p.points
                from unnest(cast(:criteria as text[]), cast(:points as int[])) as p (criterion, points)
                """)
                .param("application", sheet.application())
                .param("expert", sheet.expert())
                .param("number", sheet.number())
                .param("criteria", points.keySet().toArray(String[]::new))
                .param("points", points.values().stream().map(String::valueOf).toArray(String[]::new))
                .update();
        drafts.forget(sheet.application(), sheet.expert());
    }

    /** Whether an officer gave that very sheet back. */
    public boolean isReopened(ScoreSheet sheet) {
        return sql.sql("""
                select exists (select from review.reopening
                               where application = :application and expert = :expert and number = :number)
                """)
                .param("application", sheet.application())
                .param("expert", sheet.expert())
                .param("number", sheet.number())
                .query(Boolean.class)
                .single();
    }

    void reopen(ScoreSheet sheet, String reason, Act act) {
        sql.sql("""
                insert into review.reopening (application, expert, number, reason, reopened_at, reopened_by)
                values (:application, :expert, :number, :reason, :at, :by)
                """)
                .param("application", sheet.application())
                .param("expert", sheet.expert())
                .param("number", sheet.number())
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    private static ScoreSheet sheet(ResultSet row) throws SQLException {
        return new ScoreSheet(
                row.getString("call"),
                row.getString("application"),
                row.getString("expert"),
                row.getInt("number"),
                points((String[]) row.getArray("given").getArray()),
                row.getBigDecimal("total"),
                row.getString("comment"),
                row.getString("reason"),
                row.getTimestamp("submitted_at").toInstant());
    }

    /** Each as {@code criterion=points}. */
    private static Map<String, Integer> points(String[] given) {
        return Arrays.stream(given)
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1])));
    }
}
