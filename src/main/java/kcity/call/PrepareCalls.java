package kcity.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcity.charter.Programmes;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the calls of a prepared edition as its rulebook says. */
@Component
public class PrepareCalls {
    private final JdbcClient sql;
    private final ProgrammeQueries programme;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PrepareCalls(
            JdbcClient sql,
            ProgrammeQueries programme,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.programme = programme;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** All calls of the edition of the actor's programme under the rulebook's version in force. */
    @Transactional
    public List<Call> prepare(Actor actor, int edition) {
        var act = Act.of(actor, clock);
        var whose = Programmes.of(actor);
        NotAllowed.unless(CallRights.mayPrepare(actor, whose), actor, "prepare calls");
        var its = programme.of(whose);
        if (!its.preparedEditions().contains(edition)) {
            throw new Refused("refusal.call.edition-not-prepared", Integer.toString(edition));
        }
        if (!calls.calls(whose, edition).isEmpty()) {
            throw new Refused("refusal.call.prepared-already", Integer.toString(edition));
        }
        var version = its.currentVersion(edition);
        var rulebook = its.hash(edition, version);
        var prepared = new ArrayList<Call>();
        for (var rules : its.rulebook(edition, version, rulebook).calls()) {
            var call = callOf(edition, version, rulebook, rules);
            insert(call, act);
            prepared.add(call);
        }
        prepared.forEach(call -> facts.publishEvent(told(call, act)));
        return prepared;
    }

    private static Call callOf(int edition, int version, String rulebook, CallRules rules) {
        return new Call(
                rules.programme().edition(edition) + "-" + rules.id(),
                edition,
                version,
                rulebook,
                rules.type(),
                rules.id(),
                rules.operator().get().code(),
                rules.name().get(),
                rules.intake().opens().get().instant(),
                closing(rules.intake()),
                null);
    }

    private static @Nullable Instant closing(Intake intake) {
        return intake instanceof Intake.Window window ? window.closes().get().instant() : null;
    }

    private void insert(Call call, Act act) {
        var closes = call.closesAt();
        sql.sql("""
                insert into call.call
                    (ref, edition, version, rules, type, agency, name_ko, name_en, opens_at, closes_at, zone, programme,
                     prepared_at, prepared_by)
                values (:ref, :edition, :version, :rules, :type, :agency, :ko, :en, :opens, :closes, :zone, nullif(:programme, ''), :at, :by)
                """)
                .param("ref", call.ref())
                .param("edition", call.edition())
                .param("version", call.version())
                .param("rules", call.rulesId())
                .param("type", call.type().name())
                .param("agency", call.agency())
                .param("ko", call.name().ko())
                .param("en", call.name().en())
                .param("opens", Timestamp.from(call.opensAt()))
                .param("closes", closes == null ? null : Timestamp.from(closes))
                .param("programme", call.programme().key())
                .param("zone", call.programme().zone().getId())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    private CallPrepared told(Call call, Act act) {
        var closes = call.closesAt();
        return new CallPrepared(
                call.reference(),
                act,
                call.edition(),
                call.version(),
                call.type(),
                call.agency(),
                call.opensAt(),
                closes == null ? "" : closes.toString());
    }
}
