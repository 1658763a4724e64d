package kcity.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Matter;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.words.Arguments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of jobs. Of one kind and thing one is open at a time. */
@Component
class Jobs {
    private static final String ALL = """
            select j.*, o.job is not null as open, o.started_at, coalesce(o.share, 1) as share, coalesce(o.step, '') as step,
                   e.outcome, e.ended_at, coalesce(e.result, '') as result
            from jobs.job j left join jobs.open_job o on o.job = j.id left join jobs.ending e on e.job = j.id
            """;

    private final JdbcClient sql;

    Jobs(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Job> find(long id) {
        return sql.sql(ALL + "where j.id = :id")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional()
                .map(this::withReasons);
    }

    Optional<Job> newest(String kind, Reference about) {
        return sql.sql(ALL + "where j.kind = :kind and j.about = :about order by j.id desc limit 1")
                .param("kind", kind)
                .param("about", about.toString())
                .query((row, n) -> job(row))
                .optional()
                .map(this::withReasons);
    }

    /** Of that person and of the platform, not ended or ended since then, newest first. */
    List<Job> recent(String owner, Instant since, int most) {
        return sql
                .sql(ALL + """
                where coalesce(j.owner, :owner) = :owner and (o.job is not null or e.ended_at >= :since)
                order by o.job is null, j.id desc limit :most
                """)
                .param("owner", owner)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> job(row))
                .list()
                .stream()
                .map(this::withReasons)
                .toList();
    }

    /** A job that has not ended. */
    record Open(long id, String kind) {}

    List<Open> open() {
        return sql.sql("select job as id, kind from jobs.open_job order by job")
                .query(Open.class)
                .list();
    }

    boolean isOpen(String kind, String apart) {
        return sql.sql("select exists (select from jobs.open_job where kind = :kind and apart = :apart)")
                .param("kind", kind)
                .param("apart", apart)
                .query(Boolean.class)
                .single();
    }

    private static Job job(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var started = row.getTimestamp("started_at");
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                new Order(Reference.parse(row.getString("about")), row.getString("input")),
                row.getString("revision"),
                Objects.requireNonNullElse(row.getString("owner"), ""),
                row.getTimestamp("asked_at").toInstant(),
                started == null ? null : started.toInstant(),
                row.getDouble("share"),
                row.getString("step"),
                state(row.getString("outcome"), started),
                ended == null ? null : ended.toInstant(),
                row.getString("result"),
                List.of());
    }

    private static Job.State state(@Nullable String outcome, @Nullable Timestamp started) {
        if (outcome != null) {
            return Job.State.valueOf(outcome);
        }
        return started == null ? Job.State.QUEUED : Job.State.RUNNING;
    }

    private Job withReasons(Job job) {
        return job.state() == Job.State.FAILED ? job.because(reasons(job.id())) : job;
    }

    private List<Refused.Reason> reasons(long id) {
        return sql.sql("select words, arguments from jobs.refusal where job = :id order by number")
                .param("id", id)
                .query((row, n) -> new Refused.Reason(
                        row.getString("words"),
                        Arguments.read(
                                List.of((String[]) row.getArray("arguments").getArray())),
                        Matter.WHOLE))
                .list();
    }

    /** Empty where one of that kind is open for the same. */
    Optional<Long> add(String kind, Order order, String apart, String revision, Act act) {
        var id = sql.sql("""
                insert into jobs.job (kind, about, input, revision, owner, asked_at)
                values (:kind, :about, :input, :revision, :owner, :at) returning id
                """)
                .param("kind", kind)
                .param("about", order.about().toString())
                .param("input", order.input())
                .param("revision", revision)
                .param("owner", act.actor().isSignedIn() ? act.by() : null)
                .param("at", Timestamp.from(act.at()))
                .query(Long.class)
                .single();
        var opened = sql.sql("""
                insert into jobs.open_job (job, kind, apart) values (:id, :kind, :apart) on conflict do nothing
                """)
                .param("id", id)
                .param("kind", kind)
                .param("apart", apart)
                .update();
        return opened == 1 ? Optional.of(id) : Optional.empty();
    }

    void begin(long id, Instant at) {
        sql.sql("update jobs.open_job set started_at = :at, share = 0, step = '' where job = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void reached(long id, double share, String step) {
        sql.sql("update jobs.open_job set share = :share, step = :step where job = :id")
                .param("share", share)
                .param("step", step)
                .param("id", id)
                .update();
    }

    boolean isOpen(long id) {
        return sql.sql("select exists (select from jobs.open_job where job = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Closes it for whoever ends it, until the transaction ends; false where somebody else ended it. */
    boolean close(long id) {
        return sql.sql("delete from jobs.open_job where job = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(long id, Job.State outcome, String result, List<Refused.Reason> reasons, Act act) {
        sql.sql(
                        "insert into jobs.ending (job, outcome, result, ended_at, ended_by) values (:id, :outcome, :result, :at, :by)")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("result", result)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        for (int i = 0; i < reasons.size(); i++) {
            sql.sql(
                            "insert into jobs.refusal (job, number, words, arguments) values (:id, :number, :words, :arguments)")
                    .param("id", id)
                    .param("number", i + 1)
                    .param("words", reasons.get(i).key())
                    .param(
                            "arguments",
                            Arguments.written(reasons.get(i).arguments()).toArray(String[]::new))
                    .update();
        }
    }
}
