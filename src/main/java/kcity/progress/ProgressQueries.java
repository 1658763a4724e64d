package kcity.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where applications stand. A list of ten thousand asks as often as one of ten and holds one page of it. */
@Component
public class ProgressQueries {
    private static final int AT_ONCE = 500;

    private static final String LINES = """
            with x as materialized (
                select x.application, x.title, x.country, x.city, x.requested, x.submitted_at, x.looked, x.stage from
            """;

    /** Place 0 has the counts, by stage and country; the lines of the page follow. */
    private static final String PAGE = """
            ),
            fitting as (select count(*) as found from x where %1$s),
            shown as (
                select x.* from x where %1$s order by %2$s
                limit :each offset (select least(:before, (greatest(found, 1) - 1) / :each * :each) from fitting))
            select 0 as place, x.stage, x.country, count(*) as all_of_it, count(*) filter (where %1$s) as found,
                   null as application, null as title, null as city, null as requested, null as submitted_at
            from x group by x.stage, x.country
            union all
            select row_number() over (order by %2$s), s.stage, s.country, null, null, s.application, s.title, s.city, s.requested, s.submitted_at
            from shown s
            order by place
            """;

    private final JdbcClient sql;
    private final CallQueries calls;
    private final Clock clock;

    ProgressQueries(JdbcClient sql, CallQueries calls, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    /** How far an application is that the reader was shown, in the call that decides on it. */
    public ApplicationStage of(Application shown) {
        return of(List.of(shown)).getOrDefault(shown.ref(), ApplicationStage.DRAFT);
    }

    /** By reference, of such as the reader was shown; one question for all. */
    public Map<String, ApplicationStage> of(Collection<Application> shown) {
        var stages = shown.stream().collect(Collectors.toMap(Application::ref, one -> ApplicationStage.DRAFT));
        if (!stages.isEmpty()) {
            sql.sql("select x.application, x.stage from " + StageSql.ofRefs())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("refs", List.copyOf(stages.keySet()))
                    .query(row -> {
                        stages.put(row.getString("application"), stage(row));
                    });
        }
        return stages;
    }

    /** How many the call received, by stage and country, and how many of them fit the filter. */
    public List<ProgressCount> counts(Actor actor, String callRef, ProgressFilter filter) {
        return counts(Act.of(actor, clock), callRef, filter);
    }

    /** As it is at that moment. */
    public List<ProgressCount> counts(Act act, String callRef, ProgressFilter filter) {
        return filtered(
                        seen(act.actor(), callRef),
                        filter,
                        act.at(),
                        "select x.stage, x.country, count(*) as all_of_it, count(*) filter (where %s) as found from ",
                        " group by x.stage, x.country")
                .query((row, n) -> count(row))
                .list();
    }

    /**
     * A page of what the call received, and the counts beside it: asked in one question, so both are of one moment and where all stand is worked out once.
     *
     * @param number of the page, from 1; the last there is where there are fewer
     */
    public ProgressPage list(Actor actor, String callRef, ProgressFilter filter, int number, int each) {
        var counts = new ArrayList<ProgressCount>();
        var lines = new ArrayList<ProgressLine>();
        filtered(seen(actor, callRef), filter, clock.instant(), LINES, PAGE)
                .param("stages", ApplicationStage.names().toArray(String[]::new))
                .param("before", (number - 1L) * each)
                .param("each", each)
                .query(row -> {
                    if (row.getInt("place") == 0) {
                        counts.add(count(row));
                    } else {
                        lines.add(line(row));
                    }
                });
        return new ProgressPage(counts, lines);
    }

    /** All of what the call received, one after the other; never all of them in memory. */
    @Transactional(readOnly = true)
    public void each(Act act, String callRef, ProgressFilter filter, Consumer<ProgressLine> line) {
        listed(seen(act.actor(), callRef), filter, act.at())
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    line.accept(line(row));
                });
    }

    private JdbcClient.StatementSpec listed(Call call, ProgressFilter filter, Instant now) {
        return filtered(
                        call,
                        filter,
                        now,
                        "select x.application, x.title, x.country, x.city, x.requested, x.submitted_at, x.stage from ",
                        " where %s order by %s")
                .param("stages", ApplicationStage.names().toArray(String[]::new));
    }

    private JdbcClient.StatementSpec filtered(
            Call call, ProgressFilter filter, Instant now, String before, String after) {
        var params = new HashMap<String, Object>();
        var fits = Fits.of(filter, params);
        var order = filter.order().sql(filter.descending());
        params.put("calls", List.of(call.ref()));
        return sql.sql(before.formatted(fits, order) + StageSql.ofCalls() + after.formatted(fits, order))
                .param("now", Timestamp.from(now))
                .params(params);
    }

    private static ApplicationStage stage(ResultSet row) throws SQLException {
        return ApplicationStage.valueOf(row.getString("stage"));
    }

    private static ProgressCount count(ResultSet row) throws SQLException {
        return new ProgressCount(
                stage(row), new CountryCode(row.getString("country")), row.getLong("all_of_it"), row.getLong("found"));
    }

    private static ProgressLine line(ResultSet row) throws SQLException {
        return new ProgressLine(
                row.getString("application"),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                row.getString("city"),
                new Won(row.getLong("requested")),
                row.getTimestamp("submitted_at").toInstant(),
                stage(row));
    }

    private Call seen(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(CallRights.maySee(actor, call), actor, "see what a call received");
        return call;
    }
}
