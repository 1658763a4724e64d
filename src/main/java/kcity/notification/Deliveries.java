package kcity.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters on their way by e-mail. */
@Component
class Deliveries {
    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /** A letter that is due. */
    record Due(long letter, int attempts, String person, String language, String subject, String body, String link) {}

    void add(long letter, Instant at) {
        sql.sql("insert into notification.delivery (letter, next_at) values (:letter, :at)")
                .param("letter", letter)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Long> due(Instant now, int most) {
        return sql.sql(
                        "select letter from notification.delivery where next_at <= :now order by next_at, letter limit :most")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    long count(Instant now) {
        return sql.sql("select count(*) from notification.delivery where next_at <= :now")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** All that are due; those that somebody is at just now are not. */
    void giveUp(Instant now, String why) {
        sql.sql("update notification.delivery set problem = :why, next_at = null where next_at <= :now")
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nobody else takes it for a while; empty where it has gone or somebody else is at it. */
    Optional<Due> take(long letter, Instant now, Duration lease) {
        return sql.sql("""
                with free as (
                    select letter from notification.delivery where letter = :letter and next_at <= :now for update skip locked
                )
                update notification.delivery d set next_at = :until
                from free, notification.letter l
                where d.letter = free.letter and l.number = d.letter
                returning d.letter, d.attempts, l.person, l.language, l.subject, l.body, l.link
                """)
                .param("letter", letter)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query(Due.class)
                .optional();
    }

    void sent(long letter, Instant at) {
        sql.sql("""
                update notification.delivery set attempts = attempts + 1, sent_at = :at, next_at = null, problem = ''
                where letter = :letter
                """).param("at", Timestamp.from(at)).param("letter", letter).update();
    }

    /** Tried in vain; without a next time it is given up. */
    void failed(long letter, String problem, @Nullable Instant next) {
        sql.sql("""
                update notification.delivery set attempts = attempts + 1, problem = :problem, next_at = cast(:next as timestamptz)
                where letter = :letter
                """)
                .param("problem", problem)
                .param("next", next == null ? null : Timestamp.from(next))
                .param("letter", letter)
                .update();
    }
}
