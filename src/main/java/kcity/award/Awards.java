package kcity.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.Won;
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
        return sql.sql("select notice, name, chosen_on from award.current_contractor where application = :ref")
                .param("ref", application)
                .query(Award.Contractor.class)
                .optional();
    }

    /** With the newest amendments' amount and end. */
    Optional<Award.Agreement> agreement(String application) {
        return sql.sql("""
                select number, recipient, amount, ends_on, signed_at from award.current_agreement where application = :ref
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
                select m.amendment, m.number, m.name, m.due_on, m.amount, coalesce(m.report, '') as report,
                       p.reference, p.amount as paid, p.paid_on
                from award.current_milestone m
                left join award.payment p on p.application = m.application and p.milestone = m.number
                where m.application = :ref order by m.number
                """)
                .param("ref", application)
                .query((row, n) -> milestone(row))
                .list();
    }

    private static Award.Milestone milestone(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        return new Award.Milestone(
                row.getInt("amendment"),
                row.getInt("number"),
                row.getString("name"),
                row.getDate("due_on").toLocalDate(),
                new Won(row.getLong("amount")),
                row.getString("report"),
                reference == null
                        ? null
                        : new Award.Payment(
                                reference,
                                new Won(row.getLong("paid")),
                                row.getDate("paid_on").toLocalDate()));
    }

    /** In their order, each with what held before and after it. */
    List<Award.Amendment> amendments(String application) {
        var amendments = new ArrayList<Award.Amendment>();
        var plans = plans(application);
        signed(application, plans).ifPresent(signed -> {
            var holds = new Terms[] {signed};
            sql.sql("""
                    select number, kind, change, reason, amount, ends_on, made_at
                    from award.amendment where application = :ref order by number
                    """).param("ref", application).query(row -> {
                var amendment = amendment(row, holds[0], plans.getOrDefault(row.getInt("number"), List.of()));
                holds[0] = amendment.after();
                amendments.add(amendment);
            });
        });
        return List.copyOf(amendments);
    }

    private static Award.Amendment amendment(ResultSet row, Terms before, List<PlannedMilestone> plan)
            throws SQLException {
        var amount = row.getLong("amount");
        var end = row.getDate("ends_on");
        return new Award.Amendment(
                row.getInt("number"),
                AmendmentKind.valueOf(row.getString("kind")),
                row.getString("change"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                before,
                new Terms(
                        amount == 0 ? before.amount() : new Won(amount),
                        end == null ? before.endsOn() : end.toLocalDate(),
                        plan.isEmpty() ? before.milestones() : plan));
    }

    private Optional<Terms> signed(String application, Map<Integer, List<PlannedMilestone>> plans) {
        return sql.sql("select amount, ends_on from award.agreement where application = :ref")
                .param("ref", application)
                .query((row, n) -> new Terms(
                        new Won(row.getLong("amount")),
                        row.getDate("ends_on").toLocalDate(),
                        plans.getOrDefault(0, List.of())))
                .optional();
    }

    /** By amendment, 0 for the agreement; one that left the milestones as they were is not among them. */
    private Map<Integer, List<PlannedMilestone>> plans(String application) {
        var plans = new HashMap<Integer, List<PlannedMilestone>>();
        sql.sql("""
                select amendment, name, due_on, amount, coalesce(report, '') as report from award.milestone
                where application = :ref order by amendment, number
                """).param("ref", application).query(row -> {
            plans.computeIfAbsent(row.getInt("amendment"), amendment -> new ArrayList<>())
                    .add(new PlannedMilestone(
                            row.getString("name"),
                            row.getDate("due_on").toLocalDate(),
                            new Won(row.getLong("amount")),
                            row.getString("report")));
        });
        return plans;
    }

    boolean isAgreementNumber(String number) {
        return sql.sql("select exists (select from award.current_agreement where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    boolean isPaymentReference(String reference) {
        return sql.sql("""
                select exists (select from award.payment where reference = :reference)
                    or exists (select from award.payment_proposal where reference = :reference)
                """).param("reference", reference).query(Boolean.class).single();
    }

    void add(String application, Award.Contractor contractor, Actor actor, Instant at) {
        sql.sql("""
                insert into award.contractor (application, notice, name, country, chosen_on, chosen_at, chosen_by)
                values (:ref, :notice, :name, 'KR', :on, :at, :by)
                """)
                .param("ref", application)
                .param("notice", contractor.notice())
                .param("name", contractor.name())
                .param("on", Date.valueOf(contractor.chosenOn()))
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

    /** The milestones of an amendment; of the agreement as signed where that is 0. */
    void plan(String application, int amendment, List<PlannedMilestone> milestones) {
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            sql.sql("""
                    insert into award.milestone (application, amendment, number, name, due_on, amount, report)
                    values (:ref, :amendment, :number, :name, :due, :amount, :report)
                    """)
                    .param("ref", application)
                    .param("amendment", amendment)
                    .param("number", i + 1)
                    .param("name", milestone.name())
                    .param("due", Date.valueOf(milestone.dueOn()))
                    .param("amount", milestone.amount().amount())
                    .param("report", milestone.report())
                    .update();
        }
    }

    void propose(String application, Award.Proposal proposal, Instant at) {
        payment("""
                insert into award.payment_proposal
                    (application, amendment, milestone, reference, amount, paid_on, proposed_at, proposed_by)
                values (:ref, :plan, :milestone, :reference, :amount, :on, :at, :proposedBy)
                """, application, proposal, at).update();
    }

    void pay(String application, Award.Proposal proposal, Actor actor, Instant at) {
        payment("""
                insert into award.payment
                    (application, amendment, milestone, reference, amount, paid_on, paid_at, paid_by, proposed_by)
                values (:ref, :plan, :milestone, :reference, :amount, :on, :at, :by, :proposedBy)
                """, application, proposal, at).param("by", actor.id()).update();
    }

    private JdbcClient.StatementSpec payment(String insert, String application, Award.Proposal proposal, Instant at) {
        return sql.sql(insert)
                .param("ref", application)
                .param("plan", proposal.plan())
                .param("milestone", proposal.milestone())
                .param("reference", proposal.payment().reference())
                .param("amount", proposal.payment().amount().amount())
                .param("on", Date.valueOf(proposal.payment().paidOn()))
                .param("at", Timestamp.from(at))
                .param("proposedBy", proposal.by());
    }

    /** Keeps null where amount or end stay as they were. */
    void amend(String application, Award.Amendment amendment, Actor actor) {
        sql.sql("""
                insert into award.amendment (application, number, kind, change, reason, amount, ends_on, made_at, made_by)
                values (:ref, :number, :kind, :change, :reason, :amount, :ends, :at, :by)
                """)
                .param("ref", application)
                .param("number", amendment.number())
                .param("kind", amendment.kind().name())
                .param("change", amendment.change())
                .param("reason", amendment.reason())
                .param("amount", amendment.newAmount().map(Won::amount).orElse(null))
                .param("ends", amendment.newEnd().map(Date::valueOf).orElse(null))
                .param("at", Timestamp.from(amendment.at()))
                .param("by", actor.id())
                .update();
        plan(application, amendment.number(), amendment.newMilestones());
    }
}
