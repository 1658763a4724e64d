package kcity.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agreements and their money. */
@Component
class Awards {
    private final JdbcClient sql;

    Awards(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the committee granted, once it is announced. */
    Optional<Won> granted(String application, Instant now) {
        return sql.sql("""
                select amount from selection.pub_result where application = :ref and announce_at <= :now
                """)
                .param("ref", application)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .map(Won::new);
    }

    Optional<Award.Contractor> contractor(String application) {
        return sql.sql("select notice, name from award.contractor where application = :ref")
                .param("ref", application)
                .query(Award.Contractor.class)
                .optional();
    }

    /** With the newest amendments' amount and end. */
    Optional<Award.Agreement> agreement(String application) {
        return sql.sql("""
                select g.number, g.recipient, g.signed_at,
                       coalesce((select a.amount from award.amendment a where a.application = g.application
                                 and a.amount is not null order by a.number desc limit 1), g.amount) as amount,
                       coalesce((select a.ends_on from award.amendment a where a.application = g.application
                                 and a.ends_on is not null order by a.number desc limit 1), g.ends_on) as ends_on
                from award.agreement g where g.application = :ref
                """)
                .param("ref", application)
                .query((row, n) -> new Award.Agreement(
                        row.getString("number"),
                        row.getString("recipient"),
                        new Won(row.getLong("amount")),
                        row.getDate("ends_on").toLocalDate(),
                        row.getTimestamp("signed_at").toInstant()))
                .optional();
    }

    List<Award.Milestone> milestones(String application) {
        return sql.sql("""
                select m.number, m.name, m.due_on, m.amount, p.reference, p.paid_at
                from award.milestone m left join award.payment p on p.application = m.application and p.milestone = m.number
                where m.application = :ref order by m.number
                """)
                .param("ref", application)
                .query((row, n) -> milestone(row))
                .list();
    }

    private static Award.Milestone milestone(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        return new Award.Milestone(
                row.getInt("number"),
                row.getString("name"),
                row.getDate("due_on").toLocalDate(),
                new Won(row.getLong("amount")),
                reference == null
                        ? null
                        : new Award.Payment(
                                reference, row.getTimestamp("paid_at").toInstant()));
    }

    List<Award.Amendment> amendments(String application) {
        return sql.sql(
                        "select number, kind, change, reason, made_at from award.amendment where application = :ref order by number")
                .param("ref", application)
                .query((row, n) -> new Award.Amendment(
                        row.getInt("number"),
                        AmendmentKind.valueOf(row.getString("kind")),
                        row.getString("change"),
                        row.getString("reason"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(String application, Award.Contractor contractor, Actor actor, Instant at) {
        sql.sql("""
                insert into award.contractor (application, notice, name, country, chosen_at, chosen_by)
                values (:ref, :notice, :name, 'KR', :at, :by)
                """)
                .param("ref", application)
                .param("notice", contractor.notice())
                .param("name", contractor.name())
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void add(String application, Award.Agreement agreement, Actor actor) {
        sql.sql("""
                insert into award.agreement (application, number, recipient, country, amount, ends_on, signed_at, signed_by)
                values (:ref, :number, :recipient, 'KR', :amount, :ends, :at, :by)
                """)
                .param("ref", application)
                .param("number", agreement.number())
                .param("recipient", agreement.recipient())
                .param("amount", agreement.amount().amount())
                .param("ends", Date.valueOf(agreement.endsOn()))
                .param("at", Timestamp.from(agreement.signedAt()))
                .param("by", actor.id())
                .update();
    }

    void add(String application, int number, PlannedMilestone milestone) {
        sql.sql("""
                insert into award.milestone (application, number, name, due_on, amount)
                values (:ref, :number, :name, :due, :amount)
                """)
                .param("ref", application)
                .param("number", number)
                .param("name", milestone.name())
                .param("due", Date.valueOf(milestone.dueOn()))
                .param("amount", milestone.amount().amount())
                .update();
    }

    void pay(String application, int milestone, String reference, Actor actor, Instant at) {
        sql.sql("""
                insert into award.payment (application, milestone, reference, paid_at, paid_by)
                values (:ref, :milestone, :reference, :at, :by)
                """)
                .param("ref", application)
                .param("milestone", milestone)
                .param("reference", reference)
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void amend(
            String application,
            Award.Amendment amendment,
            @Nullable Won amount,
            @Nullable LocalDate endsOn,
            Actor actor) {
        sql.sql("""
                insert into award.amendment (application, number, kind, change, reason, amount, ends_on, made_at, made_by)
                values (:ref, :number, :kind, :change, :reason, :amount, :ends, :at, :by)
                """)
                .param("ref", application)
                .param("number", amendment.number())
                .param("kind", amendment.kind().name())
                .param("change", amendment.change())
                .param("reason", amendment.reason())
                .param("amount", amount == null ? null : amount.amount())
                .param("ends", endsOn == null ? null : Date.valueOf(endsOn))
                .param("at", Timestamp.from(amendment.at()))
                .param("by", actor.id())
                .update();
    }
}
