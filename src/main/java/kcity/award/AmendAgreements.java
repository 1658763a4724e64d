package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes an agreement by a numbered amendment; what was signed stays as it was. */
@Component
public class AmendAgreements {
    private final Granted granted;
    private final Awards awards;
    private final ApplicationEventPublisher facts;

    AmendAgreements(Granted granted, Awards awards, ApplicationEventPublisher facts) {
        this.granted = granted;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param amount the new whole amount, or null where it stays; never more than was granted nor less than was paid
     * @param endsOn the new end, or null where it stays
     */
    @Transactional
    public void amend(
            Actor actor,
            String ref,
            AmendmentKind kind,
            String change,
            String reason,
            @Nullable Won amount,
            @Nullable LocalDate endsOn) {
        var found = granted.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (found.award().agreement() == null) {
            wrong.add(Reason.of("refusal.award.agreement-first"));
        }
        if (change.isBlank()) {
            wrong.add(Reason.at("change", "refusal.award.change-missing"));
        }
        if (reason.isBlank()) {
            wrong.add(Reason.at("reason", "refusal.award.reason-missing"));
        }
        if (amount != null && amount.compareTo(found.award().granted()) > 0) {
            wrong.add(Reason.at(
                    "amount", "refusal.award.more-than-granted", found.award().granted()));
        }
        if (amount != null && amount.compareTo(found.award().paid()) < 0) {
            wrong.add(Reason.at(
                    "amount", "refusal.award.less-than-paid", found.award().paid()));
        }
        if (kind == AmendmentKind.NOTICE && amount != null) {
            wrong.add(Reason.at("kind", "refusal.award.money-needs-approval"));
        }
        Refused.ifAny(wrong);
        var number = found.award().amendments().size() + 1;
        var amendment = new Award.Amendment(number, kind, change.strip(), reason.strip(), granted.now());
        awards.amend(ref, amendment, amount, endsOn, actor);
        facts.publishEvent(new AgreementAmended(
                found.award().reference(),
                actor,
                granted.now(),
                reason.strip(),
                found.call().ref(),
                found.application().organisation(),
                number,
                kind,
                change.strip()));
    }
}
