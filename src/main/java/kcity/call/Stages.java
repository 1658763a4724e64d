package kcity.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kcity.programme.ProgrammeType;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an application or a call stands, as all rooms together tell it, and whether an {@link Act} is possible there. */
@Component
public class Stages {
    private final ObjectProvider<Progress> rooms;
    private final CallQueries calls;
    private final JdbcClient sql;

    Stages(ObjectProvider<Progress> rooms, CallQueries calls, JdbcClient sql) {
        this.rooms = rooms;
        this.calls = calls;
        this.sql = sql;
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
    public Reached of(Call deciding, String application) {
        var own = ofItself(application);
        return own == Reached.WRITTEN ? own : Reached.further(own, of(deciding));
    }

    /** Where an application is by what was done with it alone. */
    public Reached ofItself(String application) {
        return furthest(Reached.WRITTEN, room -> room.ofApplication(application));
    }

    public Reached of(Call call) {
        return furthest(Reached.RECEIVED, room -> room.ofCall(call.ref()));
    }

    private Reached furthest(Reached least, Function<Progress, Optional<Reached>> asked) {
        return rooms.stream().flatMap(room -> asked.apply(room).stream()).reduce(least, Reached::further);
    }

    public boolean allows(Act act, Call deciding, String application) {
        return against(act, deciding, application).isEmpty();
    }

    public boolean allows(Act act, Call call) {
        return against(act, call).isEmpty();
    }

    /** Why the act is not possible now; empty where it is. */
    public List<Reason> against(Act act, Call deciding, String application) {
        return against(act, deciding, of(deciding, application));
    }

    public List<Reason> against(Act act, Call call) {
        return against(act, call, of(call));
    }

    /** Why the act is not possible under that call's rules where something has got that far. */
    public List<Reason> against(Act act, Call call, Reached reached) {
        if (!act.until().isAtLeast(reached)) {
            return List.of(Reason.of("refusal.stage.past." + reached));
        }
        var from = act.from(calls.rules(call));
        return reached.isAtLeast(from) ? List.of() : List.of(Reason.of("refusal.stage.before." + from));
    }

    /** Throws {@link Refused} where the act is not possible now. */
    public void ask(Act act, Call deciding, String application) {
        Refused.ifAny(against(act, deciding, application));
    }

    public void ask(Act act, Call call) {
        Refused.ifAny(against(act, call));
    }
}
