package kcity.award;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payments and of what waits for its second officer. */
@Component
class Payments {
    private final JdbcClient sql;
    private final Awards awards;

    Payments(JdbcClient sql, Awards awards) {
        this.sql = sql;
        this.awards = awards;
    }

    /** Whether a payment was made for a milestone as that amendment planned it. */
    boolean isPaidUnder(String application, int amendment) {
        return sql.sql("""
                select exists (select from award.payment where application = :ref and amendment = :amendment)
                """)
                .param("ref", application)
                .param("amendment", amendment)
                .query(Boolean.class)
                .single();
    }

    /** Of a payment that was made or waits for its second officer. Who asks for the same one meanwhile waits for this one's transaction. */
    boolean isPaymentReference(String reference) {
        awards.alone("payment-reference/" + reference);
        return sql.sql("""
                select exists (select from award.payment where reference = :reference)
                    or exists (select from award.payment_proposal where reference = :reference)
                """).param("reference", reference).query(Boolean.class).single();
    }

    void propose(String application, Award.Proposal proposal, Instant at) {
        payment("""
                insert into award.payment_proposal
                    (application, amendment, milestone, reference, amount, paid_on, proposed_at, proposed_by)
                values (:ref, :plan, :milestone, :reference, :amount, :on, :at, :proposedBy)
                """, application, proposal, at).update();
    }

    void pay(String application, Award.Proposal proposal, Act act) {
        payment("""
                insert into award.payment
                    (application, amendment, milestone, reference, amount, paid_on, paid_at, paid_by, proposed_by)
                values (:ref, :plan, :milestone, :reference, :amount, :on, :at, :by, :proposedBy)
                """, application, proposal, act.at()).param("by", act.by()).update();
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
}
