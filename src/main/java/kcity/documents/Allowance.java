package kcity.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much one account may add: generous for people, narrow for programs. */
@Component
class Allowance {
    static final int FILES_AN_HOUR = 200;
    static final long BYTES_A_DAY = 5_000_000_000L;
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

    private Added added(Actor actor, Duration within) {
        Instant since = clock.instant().minus(within);
        return sql.sql("""
                select count(*) as files, coalesce(sum(size), 0) as bytes from documents.document
                where kept_by = :by and kept_at > :since
                """)
                .param("by", actor.id())
                .param("since", Timestamp.from(since))
                .query(Added.class)
                .single();
    }
}
