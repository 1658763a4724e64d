package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

/** Says that two accounts are of one person, or two records of one body, and takes it back. Nobody's account or rights change by it. */
@Component
public class SayTheSame {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;
    private final People people;
    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SayTheSame(
            JdbcClient sql, People people, Organisations organisations, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "people");
        this.people = people;
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Returns the number under which it is kept. Throws {@link NotFound} where there is no such person or body. */
    @Transactional
    public int say(Actor actor, Same.Kind kind, String one, String other, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(actor.isOfficer(), actor, "say who is the same");
        if (!isKnown(kind, one) || !isKnown(kind, other)) {
            throw new NotFound(kind + " " + one + " or " + other);
        }
        var first = one.compareTo(other) < 0 ? one : other;
        var second = first.equals(one) ? other : one;
        var wrong = new ArrayList<Reason>();
        if (one.equals(other)) {
            wrong.add(Reason.at(PeopleMatter.SAME_AS, "refusal.people.same-as-itself"));
        } else if (isSaid(kind, first, second)) {
            wrong.add(Reason.at(PeopleMatter.SAME_AS, "refusal.people.said-already"));
        }
        missing(reason, wrong);
        Refused.ifAny(wrong);
        var number = insert(act, kind, first, second, reason.strip());
        facts.publishEvent(new SamenessSaid(
                new Reference("sameness", Integer.toString(number)),
                act,
                reason.strip(),
                kind,
                first,
                second,
                reason.strip()));
        return number;
    }

    private boolean isKnown(Same.Kind kind, String id) {
        return switch (kind) {
            case PERSON -> people.byId(id).isPresent();
            case BODY -> organisations.byId(id).isPresent();
        };
    }

    private boolean isSaid(Same.Kind kind, String one, String other) {
        return sql.sql("""
                select exists (select from people.sameness where kind = :kind and one = :one and other = :other)
                """)
                .param("kind", kind.name())
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static void missing(String reason, List<Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.people.same-reason-missing"));
        }
    }

    private int insert(Act act, Same.Kind kind, String one, String other, String reason) {
        return sql.sql("""
                insert into people.sameness (kind, one, other, reason, said_at, said_by)
                values (:kind, :one, :other, :reason, :at, :by) returning number
                """)
                .param("kind", kind.name())
                .param("one", one)
                .param("other", other)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    /** What was found by it meanwhile stays found; it counts for nothing new. */
    @Transactional
    public void takeBack(Actor actor, int number, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(actor.isOfficer(), actor, "say who is the same");
        var about = sql.sql("select one from people.sameness where number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("sameness " + number));
        var wrong = new ArrayList<Reason>();
        missing(reason, wrong);
        Refused.ifAny(wrong);
        var gone = withdrawn.take("sameness", WithdrawnRows.key("number", number), about, reason.strip(), act);
        facts.publishEvent(new SamenessWithdrawn(gone.subject(), act, gone.reason(), gone.entry(), gone.reason()));
    }
}
