package kcity.award;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Act;
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

    /** References of what a call granted, once it is announced. */
    List<String> announced(String call, Instant now) {
        return sql.sql("select application from selection.pub_result where call = :call and announce_at <= :now")
                .param("call", call)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    /** What the committee granted of them, once it is announced, by reference. */
    Map<String, Won> granted(Collection<String> applications, Instant now) {
        var granted = new HashMap<String, Won>();
        sql.sql("""
                select application, amount from selection.pub_result
                where application = any(cast(:refs as text[])) and announce_at <= :now
                """)
                .param("refs", applications.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    granted.put(row.getString("application"), new Won(row.getLong("amount")));
                });
        return granted;
    }

    AwardRows of(Collection<String> applications) {
        return new AwardRows(sql, applications);
    }

    private AwardRows of(String application) {
        return of(List.of(application));
    }

    Optional<Award.Contractor> contractor(String application) {
        return Optional.ofNullable(of(application).contractors().get(application));
    }

    /** With the newest amendments' amount and end. */
    Optional<Award.Agreement> agreement(String application) {
        return Optional.ofNullable(of(application).agreements().get(application));
    }

    List<Award.Milestone> milestones(String application) {
        return of(application).milestones().getOrDefault(application, List.of());
    }

    /** In their order, each with what held before and after it. */
    List<Award.Amendment> amendments(String application) {
        return of(application).amendments().getOrDefault(application, List.of());
    }

    /** Until the transaction ends nobody else changes what belongs to that application's award, its pilot included. */
    void lock(String application) {
        alone("award/" + application);
    }

    void alone(String key) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", key)
                .query((row, n) -> "")
                .list();
    }

    /** As numbers stand now, corrected ones included. Who asks for the same one meanwhile waits for this one's transaction. */
    boolean isAgreementNumber(String number) {
        alone("agreement-number/" + number);
        return sql.sql("select exists (select from award.current_agreement where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void takeBackAmendment(String application, int number, String reason, Act act) {
        sql.sql("""
                insert into award.amendment_withdrawal (application, number, reason, withdrawn_at, withdrawn_by)
                values (:ref, :number, :reason, :at, :by)
                """)
                .param("ref", application)
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    void add(String application, Award.Contractor contractor, Act act) {
        sql.sql("""
                insert into award.contractor (application, notice, name, country, chosen_on, chosen_at, chosen_by)
                values (:ref, :notice, :name, 'KR', :on, :at, :by)
                """)
                .param("ref", application)
                .param("notice", contractor.notice())
                .param("name", contractor.name())
                .param("on", Date.valueOf(contractor.chosenOn()))
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
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
