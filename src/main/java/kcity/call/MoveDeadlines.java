package kcity.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadline of a prepared call, or the cut-off of one that is open all year, before it has passed; the rulebook stays, and so does the date that stood before. */
@Component
public class MoveDeadlines {
    private final JdbcClient sql;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    MoveDeadlines(JdbcClient sql, CallQueries calls, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * By the owner, which prepares calls.
     *
     * @param closesAt the new last second, or null where what was typed is none
     */
    @Transactional
    public MovedDeadline move(Actor actor, String ref, @Nullable Instant closesAt, String reason) {
        return move(Act.of(actor, clock), ref, closesAt, reason);
    }

    /** The same for whoever does more in the same act. */
    @Transactional
    public MovedDeadline move(Act act, String ref, @Nullable Instant closesAt, String reason) {
        var actor = act.actor();
        var call = calls.call(ref);
        NotAllowed.unless(CallRights.mayMove(actor, call), actor, "move deadlines");
        var was = calls.last(call);
        var wrong = new ArrayList<Reason>();
        if (!calls.isMovable(call, act.at())) {
            wrong.add(Reason.of(call.rolling() ? "refusal.call.cut-off-passed" : "refusal.call.deadline-passed"));
        }
        if (closesAt == null) {
            wrong.add(Reason.at(CallMatter.DEADLINE, "refusal.call.deadline-missing"));
        } else if (!closesAt.isAfter(act.at()) || !call.rolling() && !closesAt.isAfter(call.opensAt())) {
            wrong.add(Reason.at(CallMatter.DEADLINE, "refusal.call.deadline-too-early"));
        } else if (closesAt.equals(was)) {
            wrong.add(Reason.at(CallMatter.DEADLINE, "refusal.call.deadline-unmoved"));
        } else {
            sensible(call, act.at())
                    .wrong(CallMatter.DEADLINE, call.programme().day(closesAt))
                    .ifPresent(wrong::add);
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.call.move-reason-missing"));
        }
        Refused.ifAny(wrong);
        var moved = new MovedDeadline(
                calls.moved(ref).size() + 1, was, java.util.Objects.requireNonNull(closesAt), reason.strip(), act.at());
        insert(ref, moved, actor);
        facts.publishEvent(new DeadlineMoved(
                new Reference("moved-deadline", ref + "." + moved.number()),
                act,
                moved.reason(),
                ref,
                moved.was(),
                moved.closesAt(),
                moved.reason()));
        return moved;
    }

    /** Until the end of the year after the edition's: a later year is a slip of the keys. */
    private static DayRange sensible(Call call, Instant now) {
        return new DayRange(call.programme().day(now), LocalDate.of(call.edition() + 1, 12, 31));
    }

    private void insert(String ref, MovedDeadline moved, Actor actor) {
        sql.sql("""
                insert into call.moved_deadline (call, number, was, closes_at, reason, moved_at, moved_by)
                values (:call, :number, :was, :closes, :reason, :at, :by)
                """)
                .param("call", ref)
                .param("number", moved.number())
                .param("was", Timestamp.from(moved.was()))
                .param("closes", Timestamp.from(moved.closesAt()))
                .param("reason", moved.reason())
                .param("at", Timestamp.from(moved.at()))
                .param("by", actor.id())
                .update();
    }
}
