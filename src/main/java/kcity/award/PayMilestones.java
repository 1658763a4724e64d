package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a milestone was paid: one officer proposes, another approves. The money itself moves in the state's own system, whose reference is kept.
 */
@Component
public class PayMilestones {
    private final AwardAccess access;
    private final Payments payments;
    private final AcceptedReports reports;
    private final ApplicationEventPublisher facts;

    PayMilestones(AwardAccess access, Payments payments, AcceptedReports reports, ApplicationEventPublisher facts) {
        this.access = access;
        this.payments = payments;
        this.reports = reports;
        this.facts = facts;
    }

    /**
     * @param number of the milestone; they are paid in order, none before its day, and none without the accepted report that it waits for
     * @param paidOn the day on which the money moved
     */
    @Transactional
    public void propose(Actor actor, String ref, int number, String reference, LocalDate paidOn) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        refuseWithoutAgreement(found);
        var milestone = milestone(found.award(), number);
        var proposal = new Award.Proposal(
                milestone.plan(), number, new Award.Payment(reference.strip(), milestone.amount(), paidOn), actor.id());
        var wrong = wrong(found.award(), milestone);
        if (found.award().mended().proposal() != null) {
            wrong.add(Reason.of("refusal.award.proposed-already", milestone.name()));
        }
        reference(proposal.payment().reference(), wrong);
        day(found, milestone, paidOn, wrong);
        access.ask(ActKind.PAY, found, wrong);
        payments.propose(ref, proposal, act.at());
        facts.publishEvent(new PaymentProposed(
                found.award().part("payment-proposal", number),
                act,
                found.award().reference(),
                found.call().ref(),
                milestone.plan(),
                number,
                milestone.amount(),
                proposal.payment().reference(),
                paidOn));
    }

    /** By another officer than the one who proposed it. */
    @Transactional
    public void approve(Actor actor, String ref, int number) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        refuseWithoutAgreement(found);
        var milestone = milestone(found.award(), number);
        var proposal = Optional.ofNullable(found.award().mended().proposal())
                .filter(p -> p.milestone() == number)
                .orElseThrow(() -> new Refused("refusal.award.propose-first"));
        var wrong = wrong(found.award(), milestone);
        if (proposal.by().equals(actor.id())) {
            wrong.add(Reason.of("refusal.award.two-persons"));
        }
        if (proposal.plan() != milestone.plan() || !proposal.payment().amount().equals(milestone.amount())) {
            wrong.add(Reason.of("refusal.award.amended-since"));
        }
        day(found, milestone, proposal.payment().paidOn(), wrong);
        access.ask(ActKind.PAY, found, wrong);
        payments.pay(ref, proposal, act);
        facts.publishEvent(new PaymentMade(
                found.award().part("payment", number),
                act,
                found.award().reference(),
                found.call().ref(),
                found.application().organisation(),
                milestone.plan(),
                number,
                proposal.payment().amount(),
                proposal.payment().reference(),
                proposal.payment().paidOn(),
                proposal.by()));
    }

    private static Award.Milestone milestone(Award award, int number) {
        return award.milestones().stream()
                .filter(m -> m.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("milestone " + number + " of " + award.application()));
    }

    private void refuseWithoutAgreement(AwardAccess.Case found) {
        var wrong = new ArrayList<Reason>();
        access.recipient(found, wrong);
        if (found.award().agreement() == null) {
            wrong.add(Reason.of("refusal.award.agreement-first"));
        }
        Refused.ifAny(wrong);
    }

    private List<Reason> wrong(Award award, Award.Milestone milestone) {
        var wrong = new ArrayList<Reason>();
        var agreement = Objects.requireNonNull(award.agreement());
        if (award.ended()) {
            wrong.add(Reason.of("refusal.award.ended"));
        } else if (milestone.paid()) {
            wrong.add(Reason.of("refusal.award.paid-already", milestone.name()));
        } else if (!award.nextToPay().equals(Optional.of(milestone))) {
            wrong.add(Reason.of(
                    "refusal.award.earlier-first",
                    award.nextToPay().orElseThrow().name()));
        } else if (award.paid().plus(milestone.amount()).compareTo(agreement.amount()) > 0) {
            wrong.add(Reason.of("refusal.award.above-agreement", agreement.amount()));
        }
        if (!milestone.report().isEmpty() && !reports.accepted(award.application(), milestone.report())) {
            wrong.add(Reason.of("refusal.award.report-first." + milestone.report()));
        }
        return wrong;
    }

    private void reference(String reference, List<Reason> wrong) {
        if (Seen.isBlank(reference)) {
            wrong.add(Reason.at(AwardMatter.REFERENCE, "refusal.award.reference-missing"));
        } else if (payments.isPaymentReference(reference)) {
            wrong.add(Reason.at(AwardMatter.REFERENCE, "refusal.award.reference-taken", reference));
        }
    }

    private static void day(AwardAccess.Case found, Award.Milestone milestone, LocalDate paidOn, List<Reason> wrong) {
        var signedOn =
                found.dayOf(Objects.requireNonNull(found.award().agreement()).signedAt());
        if (paidOn.isAfter(found.today())) {
            wrong.add(Reason.at(AwardMatter.PAID_ON, "refusal.award.in-the-future"));
        } else if (paidOn.isBefore(signedOn)) {
            wrong.add(Reason.at(AwardMatter.PAID_ON, "refusal.award.paid-before-signed"));
        } else if (paidOn.isBefore(milestone.dueOn())) {
            wrong.add(Reason.at(AwardMatter.PAID_ON, "refusal.award.paid-before-due", milestone.dueOn()));
        }
    }
}
