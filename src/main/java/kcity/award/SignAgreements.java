package kcity.award;

import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs agreements: with the Korean lead of a demonstration, or with the Korean contractor that the tender found for a planning project. */
@Component
public class SignAgreements {
    private final AwardAccess access;
    private final Awards awards;
    private final ApplicationEventPublisher facts;

    SignAgreements(AwardAccess access, Awards awards, ApplicationEventPublisher facts) {
        this.access = access;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param number of the agreement, as the letter of the agency carries it
     */
    @Transactional
    public void sign(Actor actor, String ref, String number, Terms terms) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = wrong(found, number.strip(), terms);
        var recipient = access.recipient(found, wrong);
        access.ask(ActKind.SIGN, found, wrong);
        awards.add(
                ref, new Award.Agreement(number.strip(), recipient, terms.amount(), terms.endsOn(), act.at()), actor);
        awards.plan(ref, 0, terms.milestones());
        facts.publishEvent(new AgreementSigned(
                found.award().reference(),
                act,
                found.call().ref(),
                found.application().organisation(),
                number.strip(),
                recipient,
                terms.amount(),
                terms.endsOn(),
                terms.milestones()));
    }

    private List<Reason> wrong(AwardAccess.Case found, String number, Terms terms) {
        var wrong = new ArrayList<Reason>();
        if (found.award().agreement() != null) {
            wrong.add(Reason.of("refusal.award.signed-already"));
        }
        if (Seen.isBlank(number)) {
            wrong.add(Reason.at(AwardMatter.NUMBER, "refusal.award.number-missing"));
        } else if (awards.isAgreementNumber(number)) {
            wrong.add(Reason.at(AwardMatter.NUMBER, "refusal.award.number-taken", number));
        }
        var check = access.check(found);
        check.end(terms.endsOn(), wrong);
        wrong.addAll(check.of(terms));
        return wrong;
    }
}
