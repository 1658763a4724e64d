package kcity.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much one account may add: generous for people, narrow for programs. */
@Component
class Allowance {
    static final int FILES_AN_HOUR = 200;
    static final long BYTES_A_DAY = 5_000_000_000L;
    /** Files that one account, or one application, may have begun to send and not ended. */
    static final int MOST_UNDER_WAY = 40;

    private final JdbcClient sql;
    private final Clock clock;

    Allowance(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Added(long files, long bytes) {}

    /** Throws {@link Refused} where the account has added as much as it may. */
    void check(Actor actor, String name, long size) {
        if (added(actor, Duration.ofHours(1)).files() >= FILES_AN_HOUR) {
            throw new Refused("refusal.documents.too-often", name, FILES_AN_HOUR);
        }
        if (added(actor, Duration.ofDays(1)).bytes() + size > BYTES_A_DAY) {
            throw new Refused("refusal.documents.too-much-a-day", name, BYTES_A_DAY / 1_000_000_000);
        }
    }

    /** Throws {@link Refused} where as many are on their way as may be. */
    void checkUnderWay(Actor actor, Reference to, String name) {
        if (underWay("begun_by = :who", actor.id()) >= MOST_UNDER_WAY
                || underWay("given_to = :who", to.toString()) >= MOST_UNDER_WAY) {
            throw new Refused("refusal.documents.under-way", name, MOST_UNDER_WAY);
        }
    }

    private long underWay(String whose, String who) {
        return sql.sql("select count(*) from documents.upload where document is null and expires_at > :now and "
                        + whose)
                .param("who", who)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Added added(Actor actor, Duration within) {
        Instant since = clock.instant().minus(within);
        return sql.sql("""
                select count(*) as files, coalesce(sum(size), 0) as bytes
                from (select size from documents.document where kept_by = :by and kept_at > :since
                      union all
                      select size from documents.upload where begun_by = :by and begun_at > :since and document is null) added
                """)
                .param("by", actor.id())
                .param("since", Timestamp.from(since))
                .query(Added.class)
                .single();
    }
}
