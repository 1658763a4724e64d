package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kcity.shared.TooOften;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often one account, or one network, may do what costs others room or attention. */
@Component
public class Often {
    private final JdbcClient sql;
    private final Clock clock;
    private final int times;

    /** @param times how many times as much as usual is allowed, for measuring under load */
    Often(JdbcClient sql, Clock clock, @Value("${kcity.limits-times:1}") int times) {
        this.sql = sql;
        this.clock = clock;
        this.times = times;
    }

    /** What is counted, and how many times it may be done within what time. */
    public enum Act {
        /** By network: many people may sit behind one. */
        REGISTER(30, Duration.ofDays(1)),
        /** By account. */
        BEGIN(20, Duration.ofDays(1)),
        INVITE(50, Duration.ofDays(1)),
        /** By network. */
        ASK_FOR_LINK(10, Duration.ofMinutes(15));

        private final int most;
        private final Duration within;

        Act(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    /** Counts it; throws {@link TooOften} where it was done too often already. */
    @Transactional
    public void count(Act act, String who) {
        next(act.name(), who, act.most * times, act.within).ifPresent(when -> {
            throw new TooOften(when);
        });
    }

    /** Counts it, and says whether it was not too often yet. */
    boolean isFree(String act, String who, int most, Duration within) {
        return next(act, who, most, within).isEmpty();
    }

    /** When it may be done again; empty where it may be done now, and is counted. */
    private Optional<Instant> next(String act, String who, int most, Duration within) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "done_before/" + act + "/" + who)
                .query((row, n) -> "")
                .list();
        var full = sql.sql("""
                        select at from people.done_before where act = :act and who = :who and at > :since
                        order by at desc offset :most limit 1
                        """)
                .param("act", act)
                .param("who", who)
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .param("most", most - 1)
                .query((row, n) -> row.getTimestamp("at").toInstant().plus(within))
                .optional();
        if (full.isEmpty()) {
            keep(act, who);
        }
        return full;
    }

    private void keep(String act, String who) {
        sql.sql("delete from people.done_before where act = :act and who = :who and at < :since")
                .param("act", act)
                .param("who", who)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .update();
        sql.sql("insert into people.done_before (act, who, at) values (:act, :who, :at)")
                .param("act", act)
                .param("who", who)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
