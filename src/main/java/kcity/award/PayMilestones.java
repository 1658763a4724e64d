package kcity.award;

import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
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

    @Transactional
    public void pay(Actor actor, String ref, int number, String reference) {
        var found = granted.find(actor, ref);
        if (found.award().agreement() == null) {
            throw new Refused("refusal.award.agreement-first");
        }
        var milestone = found.award().milestones().stream()
                .filter(m -> m.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("milestone " + number + " of " + ref));
        if (milestone.paid()) {
            throw new Refused("refusal.award.paid-already", milestone.name());
        }
        if (reference.isBlank()) {
            throw new Refused(java.util.List.of(Refused.Reason.at("reference", "refusal.award.reference-missing")));
        }
        awards.pay(ref, number, reference.strip(), actor, granted.now());
        facts.publishEvent(new PaymentMade(
                found.award().reference(),
                actor,
                granted.now(),
                found.call().ref(),
                found.application().organisation(),
                number,
                milestone.amount(),
                reference.strip()));
    }
}
