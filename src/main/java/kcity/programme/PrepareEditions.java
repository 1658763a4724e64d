package kcity.programme;

import java.sql.Timestamp;
import java.time.Clock;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins editions: the act of an officer of the owner, after which the edition's calls can be made. */
@Component
public class PrepareEditions {
    private final Rulebooks rulebooks;
    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PrepareEditions(Rulebooks rulebooks, JdbcClient sql, ApplicationEventPublisher facts, Clock clock) {
        this.rulebooks = rulebooks;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** Returns the version of the rulebook under which the edition begins. */
    @Transactional
    public int prepare(Actor actor, int year) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ProgrammeRights.mayPrepareEditions(actor), actor, "prepare editions");
        int version = rulebooks
                .current(year)
                .orElseThrow(() -> new Refused("refusal.programme.no-rulebook", String.valueOf(year)));
        int added = sql.sql("""
                insert into programme.edition (year, version, prepared_at, prepared_by)
                values (:year, :version, :at, :by)
                on conflict do nothing
                """)
                .param("year", year)
                .param("version", version)
                .param("at", Timestamp.from(act.at()))
                .param("by", actor.id())
                .update();
        if (added == 0) {
            throw new Refused("refusal.programme.prepared-already", String.valueOf(year));
        }
        facts.publishEvent(new EditionPrepared(new Reference("edition", String.valueOf(year)), act, version));
        return version;
    }
}
