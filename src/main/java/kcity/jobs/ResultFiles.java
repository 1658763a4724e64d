package kcity.jobs;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that came of jobs. A file is a copy of what was asked for, and goes after a week. */
@Component
class ResultFiles {
    private static final Duration KEPT = Duration.ofDays(7);
    private final JdbcClient sql;

    ResultFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /** Throws away those whose days are over. */
    void add(long job, ResultFile file, Instant now) {
        sql.sql("delete from jobs.result_file where kept_until < :now")
                .param("now", Timestamp.from(now))
                .update();
        sql.sql(
                        "insert into jobs.result_file (job, name, type, bytes, kept_until) values (:job, :name, :type, :bytes, :until)")
                .param("job", job)
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
    }

    Optional<ResultFile> find(long job, Instant now) {
        return sql.sql("select name, type, bytes from jobs.result_file where job = :job and kept_until >= :now")
                .param("job", job)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ResultFile(row.getString("name"), row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    Optional<ResultFile.Kept> kept(long job, Instant now) {
        return sql.sql("""
                select name, length(bytes) as size, kept_until from jobs.result_file where job = :job and kept_until >= :now
                """)
                .param("job", job)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ResultFile.Kept(
                        row.getString("name"),
                        row.getLong("size"),
                        row.getTimestamp("kept_until").toInstant()))
                .optional();
    }
}
