package kcity.programme;

import java.sql.Timestamp;
import java.time.Clock;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins editions of a programme: the act of an officer of its owner, after which the edition's calls can be made. */
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
        var programme = Programmes.of(actor);
        int version = rulebooks
                .current(programme, year)
                .orElseThrow(() -> new Refused("refusal.programme.no-rulebook", String.valueOf(year)));
        int added = sql.sql(programme.host() ? """
                insert into programme.edition (year, version, prepared_at, prepared_by)
                values (:year, :version, :at, :by)
                on conflict do nothing
                """ : """
                insert into programme.edition_beside (programme, year, version, prepared_at, prepared_by)
                values (:programme, :year, :version, :at, :by)
                on conflict do nothing
                """)
                .param("programme", programme.key())
                .param("year", year)
                .param("version", version)
                .param("at", Timestamp.from(act.at()))
                .param("by", actor.id())
                .update();
        if (added == 0) {
            throw new Refused("refusal.programme.prepared-already", String.valueOf(year));
        }
        facts.publishEvent(new EditionPrepared(new Reference("edition", programme.edition(year)), act, version));
        return version;
    }
}
