package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Won;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends agreements before their time, with what is settled; nothing is paid or amended after. */
@Component
public class EndAgreements {
    private final AwardAccess access;
    private final Mendings mendings;
    private final ApplicationEventPublisher facts;

    EndAgreements(AwardAccess access, Mendings mendings, ApplicationEventPublisher facts) {
        this.access = access;
        this.mendings = mendings;
        this.facts = facts;
    }

    /**
     * @param owed to the recipient still; nothing where it owes something back
     * @param back what the recipient gives back of what was paid
     */
    @Transactional
    public void end(Actor actor, String ref, LocalDate endedOn, Won owed, Won back, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var termination = new Award.Termination(endedOn, found.award().paid(), owed, back, reason.strip());
        access.ask(ActKind.END_AGREEMENT, found, wrong(found, termination));
        mendings.end(ref, termination, act);
        facts.publishEvent(new AgreementEnded(
                found.award().reference(),
                act,
                termination.reason(),
                found.call().ref(),
                found.application().organisation(),
                endedOn,
                termination.paid(),
                owed,
                back,
                termination.reason()));
    }

    private List<Reason> wrong(AwardAccess.Case found, Award.Termination termination) {
        var award = found.award();
        var agreement = award.agreement();
        if (agreement == null) {
            return List.of(Reason.of("refusal.award.agreement-first"));
        }
        var wrong = new ArrayList<Reason>();
        if (award.ended()) {
            wrong.add(Reason.of("refusal.award.ended"));
        }
        if (award.mended().proposal() != null) {
            wrong.add(Reason.of("refusal.award.proposal-waits"));
        }
        if (termination.endedOn().isAfter(found.today())) {
            wrong.add(Reason.at(AwardMatter.ENDED_ON, "refusal.award.in-the-future"));
        } else if (termination.endedOn().isBefore(found.dayOf(agreement.signedAt()))) {
            wrong.add(Reason.at(AwardMatter.ENDED_ON, "refusal.award.ended-before-signed"));
        }
        settlement(agreement, termination, wrong);
        if (Seen.isBlank(termination.reason())) {
            wrong.add(Reason.at(Matter.REASON, "refusal.award.end-reason-missing"));
        }
        return wrong;
    }

    private static void settlement(Award.Agreement agreement, Award.Termination termination, List<Reason> wrong) {
        if (termination.owed().amount() > 0 && termination.back().amount() > 0) {
            wrong.add(Reason.at(AwardMatter.PAID_BACK, "refusal.award.settled-both-ways"));
        }
        if (termination.back().compareTo(termination.paid()) > 0) {
            wrong.add(Reason.at(AwardMatter.PAID_BACK, "refusal.award.back-more-than-paid", termination.paid()));
        }
        if (termination.paid().plus(termination.owed()).compareTo(agreement.amount()) > 0) {
            wrong.add(Reason.at(AwardMatter.OWED, "refusal.award.above-agreement", agreement.amount()));
        }
    }
}
