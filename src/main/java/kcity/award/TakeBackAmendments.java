package kcity.award;

import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back an amendment that was entered by mistake. It stays readable; what held before it holds again. */
@Component
public class TakeBackAmendments {
    private final AwardAccess access;
    private final Awards awards;
    private final Payments payments;
    private final ApplicationEventPublisher facts;

    TakeBackAmendments(AwardAccess access, Awards awards, Payments payments, ApplicationEventPublisher facts) {
        this.access = access;
        this.awards = awards;
        this.payments = payments;
        this.facts = facts;
    }

    /** The newest that stands, unless a payment rests on the milestones that it planned. */
    @Transactional
    public void takeBack(Actor actor, String ref, int number, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var award = found.award();
        var standing =
                award.amendments().stream().filter(Award.Amendment::stands).toList();
        if (standing.stream().noneMatch(amendment -> amendment.number() == number)) {
            throw new NotFound("amendment " + number + " of " + ref);
        }
        var wrong = wrong(award, number);
        if (standing.getLast().number() != number) {
            wrong.add(Reason.of("refusal.award.later-amendment-first"));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.award.correction-reason-missing"));
        }
        access.ask(ActKind.CORRECT_AWARD, found, wrong);
        awards.takeBackAmendment(ref, number, reason.strip(), act);
        facts.publishEvent(new AmendmentWithdrawn(
                award.part("amendment-withdrawal", number),
                act,
                reason.strip(),
                award.reference(),
                found.call().ref(),
                found.application().organisation(),
                number,
                reason.strip()));
    }

    private List<Reason> wrong(Award award, int number) {
        var wrong = new ArrayList<Reason>();
        if (award.ended()) {
            wrong.add(Reason.of("refusal.award.ended"));
        }
        if (award.mended().proposal() != null) {
            wrong.add(Reason.of("refusal.award.proposal-waits"));
        }
        if (payments.isPaidUnder(award.application(), number)) {
            wrong.add(Reason.of("refusal.award.paid-under-amendment"));
        }
        return wrong;
    }
}
