package kcity.progress;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of those whom the committee chose, in numbers; one question for all calls. */
@Component
class Winners {
    private final JdbcClient sql;
    private final Clock clock;

    Winners(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Of one call.
     *
     * @param standing sealed ones among them
     * @param due milestones whose day has come
     * @param unreported with an agreement and without a final report
     */
    record Of(long standing, long withdrawn, long withoutContractor, long toSign, long due, long unreported) {
        static final Of NONE = new Of(0, 0, 0, 0, 0, 0);
    }

    Map<String, Of> byCall() {
        var now = clock.instant();
        var winners = new HashMap<String, Of>();
        sql.sql("""
                select w.call,
                       count(*) as standing,
                       count(*) filter (where w.withdrawn) as withdrawn,
                       count(*) filter (where w.works and w.tender and g.application is null) as without_contractor,
                       count(*) filter (where w.works and not w.tender and g.application is null) as to_sign,
                       count(*) filter (where w.works and not g.ended and g.next_due_on <= w.today) as due,
                       count(*) filter (where w.works and g.application is not null and f.application is null) as unreported
                from (
                    select o.call, o.application, n.withdrawn_at is not null as withdrawn,
                           o.wins_at <= :now and n.withdrawn_at is null as works,
                           k.type = 'PLANNING' and c.application is null as tender,
                           (cast(:now as timestamptz) at time zone k.zone)::date as today
                    from selection.pub_decided o
                    join call.pub_call k on k.ref = o.call
                    join application.pub_received n on n.application = o.application
                    left join award.pub_contractor c on c.application = o.application
                    where o.wins_at is not null) w
                left join award.pub_agreement g on g.application = w.application
                left join pilot.pub_finished f on f.application = w.application
                group by w.call
                """).param("now", Timestamp.from(now)).query(row -> {
            winners.put(
                    row.getString("call"),
                    new Of(
                            row.getLong("standing"),
                            row.getLong("withdrawn"),
                            row.getLong("without_contractor"),
                            row.getLong("to_sign"),
                            row.getLong("due"),
                            row.getLong("unreported")));
        });
        return winners;
    }
}
