package kcity.award;

import java.util.ArrayList;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whom the open tender in Korea found for a planning project. */
@Component
public class ChooseContractors {
    private final Granted granted;
    private final Awards awards;
    private final ApplicationEventPublisher facts;

    ChooseContractors(Granted granted, Awards awards, ApplicationEventPublisher facts) {
        this.granted = granted;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param notice number of the tender's notice
     * @param country of the contractor: Korea, or it is refused
     */
    @Transactional
    public void choose(Actor actor, String ref, String notice, String name, CountryCode country) {
        var found = granted.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (found.call().type() != ProgrammeType.PLANNING) {
            wrong.add(Reason.of("refusal.award.tender-is-for-planning"));
        }
        if (found.award().contractor() != null) {
            wrong.add(Reason.of("refusal.award.contractor-chosen-already"));
        }
        if (notice.isBlank()) {
            wrong.add(Reason.at("notice", "refusal.award.notice-missing"));
        }
        if (name.isBlank()) {
            wrong.add(Reason.at("name", "refusal.award.contractor-missing"));
        }
        if (!country.equals(CountryCode.KOREA)) {
            wrong.add(Reason.at("country", "refusal.award.money-stays-in-korea"));
        }
        Refused.ifAny(wrong);
        awards.add(ref, new Award.Contractor(notice.strip(), name.strip()), actor, granted.now());
        facts.publishEvent(new ContractorChosen(
                found.award().reference(),
                actor,
                granted.now(),
                found.call().ref(),
                found.application().organisation(),
                notice.strip(),
                name.strip()));
    }
}
