package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a milestone was paid; the money itself moves in the state's own system, whose reference is kept. */
@Component
public class PayMilestones {
    private final Granted granted;
    private final Awards awards;
    private final ApplicationEventPublisher facts;

    PayMilestones(Granted granted, Awards awards, ApplicationEventPublisher facts) {
        this.granted = granted;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param number of the milestone; they are paid in order
     * @param paidOn the day on which the money moved
     */
    @Transactional
    public void pay(Actor actor, String ref, int number, String reference, LocalDate paidOn) {
        var found = granted.find(actor, ref);
        refuseWithoutAgreement(found);
        var milestone = found.award().milestones().stream()
                .filter(m -> m.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("milestone " + number + " of " + ref));
        var payment = new Award.Payment(reference.strip(), milestone.amount(), paidOn);
        Refused.ifAny(wrong(found.award(), milestone, payment));
        awards.pay(ref, milestone, payment, actor, granted.now());
        facts.publishEvent(new PaymentMade(
                found.award().part("payment", number),
                actor,
                granted.now(),
                found.award().reference(),
                found.call().ref(),
                found.application().organisation(),
                milestone.plan(),
                number,
                payment.amount(),
                payment.reference(),
                paidOn));
    }

    private void refuseWithoutAgreement(Granted.Case found) {
        var wrong = new ArrayList<Reason>();
        granted.recipient(found, wrong);
        if (found.award().agreement() == null) {
            wrong.add(Reason.of("refusal.award.agreement-first"));
        }
        Refused.ifAny(wrong);
    }

    private List<Reason> wrong(Award award, Award.Milestone milestone, Award.Payment payment) {
        var wrong = new ArrayList<Reason>();
        var agreement = Objects.requireNonNull(award.agreement());
        if (milestone.paid()) {
            wrong.add(Reason.of("refusal.award.paid-already", milestone.name()));
        } else if (!award.nextToPay().equals(java.util.Optional.of(milestone))) {
            wrong.add(Reason.of(
                    "refusal.award.earlier-first",
                    award.nextToPay().orElseThrow().name()));
        } else if (award.paid().plus(milestone.amount()).compareTo(agreement.amount()) > 0) {
            wrong.add(Reason.of("refusal.award.above-agreement", agreement.amount()));
        }
        if (payment.reference().isEmpty()) {
            wrong.add(Reason.at("reference", "refusal.award.reference-missing"));
        } else if (awards.isPaymentReference(payment.reference())) {
            wrong.add(Reason.at("reference", "refusal.award.reference-taken", payment.reference()));
        }
        if (payment.paidOn().isAfter(granted.today())) {
            wrong.add(Reason.at("paidOn", "refusal.award.in-the-future"));
        } else if (payment.paidOn().isBefore(Granted.dayOf(agreement.signedAt()))) {
            wrong.add(Reason.at("paidOn", "refusal.award.paid-before-signed"));
        }
        return wrong;
    }
}
