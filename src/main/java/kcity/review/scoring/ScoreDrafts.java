package kcity.review.scoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sheets that are being written, which change. */
@Component
public class ScoreDrafts {
    private final JdbcClient sql;

    ScoreDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** What an expert has begun and not handed in, by application. */
    public Map<String, ScoreSheet.Draft> ofExpert(String expert) {
        var points = new HashMap<String, Map<String, String>>();
        sql.sql("select application, criterion, points from review.draft_score where expert = :expert")
                .param("expert", expert)
                .query(row -> {
                    points.computeIfAbsent(row.getString("application"), application -> new HashMap<>())
                            .put(row.getString("criterion"), row.getString("points"));
                });
        var drafts = new HashMap<String, ScoreSheet.Draft>();
        sql.sql("select application, comment from review.draft where expert = :expert")
                .param("expert", expert)
                .query(row -> {
                    var application = row.getString("application");
                    drafts.put(
                            application,
                            new ScoreSheet.Draft(points.getOrDefault(application, Map.of()), row.getString("comment")));
                });
        return drafts;
    }

    void save(String application, String expert, ScoreSheet.Draft draft, Instant at) {
        forget(application, expert);
        sql.sql("""
                insert into review.draft (application, expert, comment, saved_at)
                values (:application, :expert, :comment, :at)
                """)
                .param("application", application)
                .param("expert", expert)
                .param("comment", draft.comment())
                .param("at", Timestamp.from(at))
                .update();
        draft.points()
                .forEach((criterion, points) -> sql.sql("""
                        insert into review.draft_score (application, expert, criterion, points)
                        values (:application, :expert, :criterion, :points)
                        """)
                        .param("application", application)
                        .param("expert", expert)
                        .param("criterion", criterion)
                        .param("points", points)
                        .update());
    }

    void forget(String application, String expert) {
        sql.sql("delete from review.draft where application = :application and expert = :expert")
                .param("application", application)
                .param("expert", expert)
                .update();
    }

    public Optional<ScoreSheet.Draft> find(String application, String expert) {
        return sql.sql("select comment from review.draft where application = :application and expert = :expert")
                .param("application", application)
                .param("expert", expert)
                .query(String.class)
                .optional()
                .map(comment -> new ScoreSheet.Draft(draftPoints(application, expert), comment));
    }

    private Map<String, String> draftPoints(String application, String expert) {
        return sql
                .sql("""
                        select criterion, points from review.draft_score
                        where application = :application and expert = :expert
                        """)
                .param("application", application)
                .param("expert", expert)
                .query((row, n) -> Map.entry(row.getString("criterion"), row.getString("points")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
