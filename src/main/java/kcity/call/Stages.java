package kcity.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.programme.ProgrammeType;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an application or a call stands, as all rooms together tell it, and whether an {@link ActKind} is possible there. */
@Component
public class Stages {
    private final ObjectProvider<Progress> rooms;
    private final CallQueries calls;
    private final JdbcClient sql;
    private final Clock clock;

    Stages(ObjectProvider<Progress> rooms, CallQueries calls, JdbcClient sql, Clock clock) {
        this.rooms = rooms;
        this.calls = calls;
        this.sql = sql;
        this.clock = clock;
    }

    /** Until the transaction ends nobody takes a call of that type further; many may hold it so. What they then change is what later stages begin with. */
    public void keepStill(ProgrammeType type) {
        hold("pg_advisory_xact_lock_shared", type);
    }

    /** Waits for everybody who keeps that type still; asked before it is looked up what goes on. */
    public void moveOn(ProgrammeType type) {
        hold("pg_advisory_xact_lock", type);
    }

    private void hold(String lock, ProgrammeType type) {
        sql.sql("select " + lock + "(hashtext('stages/' || :type))")
                .param("type", type.name())
                .query((row, n) -> "")
                .list();
    }

    /** A submitted application is at least where the call is that decides on it; a draft waits for none. */
    public Reached of(Call deciding, String application, Instant at) {
        var told = told(
                of("own", Progress::ofApplication) + " union all " + of("call", Progress::ofCall),
                deciding.ref(),
                application,
                at);
        var own = furthest(Reached.WRITTEN, told, "own");
        return own == Reached.WRITTEN ? own : furthest(own, told, "call");
    }

    /** Where an application is by what was done with it alone. */
    public Reached ofItself(String application, Instant at) {
        return furthest(Reached.WRITTEN, told(of("own", Progress::ofApplication), "", application, at), "own");
    }

    public Reached of(Call call, Instant at) {
        return furthest(Reached.RECEIVED, told(of("call", Progress::ofCall), call.ref(), "", at), "call");
    }

    private record Told(String what, Reached reached) {}

    private String of(String what, Function<Progress, String> query) {
        return rooms.stream()
                .map(query)
                .filter(told -> !told.isEmpty())
                .map(told -> "select '" + what + "' as what, t.reached from (" + told + ") t (reached)")
                .collect(Collectors.joining(" union all "));
    }

    private List<Told> told(String query, String call, String application, Instant at) {
        return sql.sql(query)
                .param("call", call)
                .param("application", application)
                .param("now", Timestamp.from(at))
                .query((row, n) -> new Told(row.getString("what"), Reached.valueOf(row.getString("reached"))))
                .list();
    }

    private static Reached furthest(Reached least, List<Told> told, String what) {
        return told.stream()
                .filter(one -> one.what().equals(what))
                .map(Told::reached)
                .reduce(least, Reached::further);
    }

    /** Now, for a page that offers it. An operation asks for its act's instant. */
    public boolean allows(ActKind act, Call call) {
        return against(act, call, clock.instant()).isEmpty();
    }

    /** Why the act is not possible at that instant; empty where it is. */
    public List<Reason> against(ActKind act, Call deciding, String application, Instant at) {
        return against(act, deciding, of(deciding, application, at));
    }

    public List<Reason> against(ActKind act, Call call, Instant at) {
        return against(act, call, of(call, at));
    }

    /** Why the act is not possible under that call's rules where something has got that far. */
    public List<Reason> against(ActKind act, Call call, Reached reached) {
        if (!act.until().isAtLeast(reached)) {
            return List.of(Reason.of("refusal.stage.past." + reached));
        }
        var from = act.from(calls.rules(call));
        return reached.isAtLeast(from) ? List.of() : List.of(Reason.of("refusal.stage.before." + from));
    }

    /** Throws {@link Refused} where the act is not possible at that instant. */
    public void ask(ActKind act, Call deciding, String application, Instant at) {
        Refused.ifAny(against(act, deciding, application, at));
    }

    public void ask(ActKind act, Call call, Instant at) {
        Refused.ifAny(against(act, call, at));
    }
}
