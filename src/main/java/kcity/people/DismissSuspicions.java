package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.people.SameQueries.Suspected;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.WithdrawnRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that two that perhaps are one are not, and takes it back. It holds until they share something more than was known then. */
@Component
public class DismissSuspicions {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;
    private final SameQueries same;
    private final People people;
    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DismissSuspicions(
            JdbcClient sql,
            SameQueries same,
            People people,
            Organisations organisations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "people");
        this.same = same;
        this.people = people;
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Returns the number under which it is kept. Throws {@link Refused} where nothing of the kind is suspected, or no more. */
    @Transactional
    public int dismiss(Actor actor, Same.Kind kind, String one, String other, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(actor.isOfficer(), actor, "say who is not the same");
        organisations.lockNames();
        var wrong = new ArrayList<Reason>();
        var suspected = same.suspected(actor).stream()
                .filter(two -> two.isOf(kind, one, other))
                .findFirst();
        if (suspected.isEmpty()) {
            wrong.add(Reason.of("refusal.people.not-suspected"));
        }
        missing(reason, wrong);
        Refused.ifAny(wrong);
        return dismiss(act, suspected.orElseThrow(), reason.strip());
    }

    private int dismiss(Act act, Suspected two, String reason) {
        var number = sql.sql("""
                insert into people.dismissal (kind, one, other, known, reason, dismissed_at, dismissed_by)
                values (:kind, :one, :other, :known, :reason, :at, :by) returning number
                """)
                .param("kind", two.kind().name())
                .param("one", two.one())
                .param("other", two.other())
                .param("known", two.known())
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
        facts.publishEvent(new SuspicionDismissed(
                new Reference("dismissal", Integer.toString(number)),
                act,
                reason,
                two.kind(),
                two.one(),
                two.other(),
                two.known(),
                reason));
        return number;
    }

    private static void missing(String reason, List<Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.people.dismissal-reason-missing"));
        }
    }

    /** They stand out again from then on. */
    @Transactional
    public void takeBack(Actor actor, int number, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(actor.isOfficer(), actor, "say who is not the same");
        var about = same.dismissed(actor).stream()
                .filter(past -> past.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("dismissal " + number))
                .one();
        var wrong = new ArrayList<Reason>();
        missing(reason, wrong);
        Refused.ifAny(wrong);
        var gone = withdrawn.take("dismissal", WithdrawnRows.key("number", number), about, reason.strip(), act);
        facts.publishEvent(new SamenessWithdrawn(gone.subject(), act, gone.reason(), gone.entry(), gone.reason()));
    }
}
