package kcity.award;

import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes an agreement by a numbered amendment; what was signed stays as it was. */
@Component
public class AmendAgreements {
    private final AwardAccess access;
    private final Awards awards;
    private final ApplicationEventPublisher facts;

    AmendAgreements(AwardAccess access, Awards awards, ApplicationEventPublisher facts) {
        this.access = access;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param after what holds from now on; milestones that were paid stand first and stay as they are
     */
    @Transactional
    public void amend(Actor actor, String ref, AmendmentKind kind, String change, String reason, Terms after) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var before = found.award().terms().orElseThrow(() -> new Refused("refusal.award.agreement-first"));
        var amendment = new Award.Amendment(
                found.award().amendments().size() + 1,
                kind,
                change.strip(),
                reason.strip(),
                act.at(),
                before,
                after,
                null);
        access.ask(ActKind.AMEND, found, wrong(found, amendment));
        awards.amend(ref, amendment, actor);
        facts.publishEvent(new AgreementAmended(
                found.award().part("amendment", amendment.number()),
                act,
                amendment.reason(),
                found.award().reference(),
                found.call().ref(),
                found.application().organisation(),
                kind,
                amendment.change(),
                amendment.reason(),
                amendment.newAmount(),
                amendment.newEnd(),
                amendment.newMilestones()));
    }

    private List<Reason> wrong(AwardAccess.Case found, Award.Amendment amendment) {
        var wrong = new ArrayList<Reason>();
        if (found.award().ended()) {
            wrong.add(Reason.of("refusal.award.ended"));
        }
        if (found.award().mended().proposal() != null) {
            wrong.add(Reason.of("refusal.award.proposal-waits"));
        }
        if (Seen.isBlank(amendment.change())) {
            wrong.add(Reason.at(AwardMatter.CHANGE, "refusal.award.change-missing"));
        }
        if (Seen.isBlank(amendment.reason())) {
            wrong.add(Reason.at(Matter.REASON, "refusal.award.reason-missing"));
        }
        if (amendment.kind() == AmendmentKind.NOTICE && amendment.after().movesMoneyOrEnd(amendment.before())) {
            wrong.add(Reason.at(AwardMatter.AMENDMENT_KIND, "refusal.award.money-needs-approval"));
        }
        var paid = found.award().paid();
        if (amendment.after().amount().compareTo(paid) < 0) {
            wrong.add(Reason.at(AwardMatter.AMOUNT, "refusal.award.less-than-paid", paid));
        }
        if (!keepsPaid(found.award(), amendment.after())) {
            wrong.add(Reason.of("refusal.award.paid-stays"));
        }
        var check = access.check(found);
        amendment.newEnd().ifPresent(end -> check.end(end, wrong));
        wrong.addAll(check.of(amendment.after()));
        return wrong;
    }

    private static boolean keepsPaid(Award award, Terms after) {
        var paid = award.milestones().stream()
                .filter(Award.Milestone::paid)
                .map(Award.Milestone::planned)
                .toList();
        return after.milestones().size() >= paid.size()
                && after.milestones().subList(0, paid.size()).equals(paid);
    }
}
