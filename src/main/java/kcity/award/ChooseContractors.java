package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import kcity.call.ActKind;
import kcity.people.PeopleQueries;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whom the open tender in Korea found for a planning project. */
@Component
public class ChooseContractors {
    private final AwardAccess access;
    private final Awards awards;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;

    ChooseContractors(AwardAccess access, Awards awards, PeopleQueries people, ApplicationEventPublisher facts) {
        this.access = access;
        this.awards = awards;
        this.people = people;
        this.facts = facts;
    }

    /**
     * @param notice number of the tender's notice
     * @param country of the contractor: Korea, or it is refused; so is a body abroad that somebody calls Korean
     * @param chosenOn when the tender was decided
     */
    @Transactional
    public void choose(Actor actor, String ref, String notice, String name, CountryCode country, LocalDate chosenOn) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = new ArrayList<Reason>();
        if (found.call().type() != ProgrammeType.PLANNING) {
            wrong.add(Reason.of("refusal.award.tender-is-for-planning"));
        }
        if (found.award().contractor() != null) {
            wrong.add(Reason.of("refusal.award.contractor-chosen-already"));
        }
        if (Seen.isBlank(notice)) {
            wrong.add(Reason.at(AwardMatter.NOTICE, "refusal.award.notice-missing"));
        }
        if (Seen.isBlank(name)) {
            wrong.add(Reason.at(AwardMatter.CONTRACTOR, "refusal.award.contractor-missing"));
        }
        if (!country.equals(CountryCode.KOREA) || people.isNameOfABodyAbroad(name.strip())) {
            wrong.add(Reason.at(AwardMatter.COUNTRY, "refusal.award.money-stays-in-korea"));
        }
        found.chosen(chosenOn, wrong);
        access.ask(ActKind.CHOOSE_CONTRACTOR, found, wrong);
        awards.add(ref, new Award.Contractor(notice.strip(), name.strip(), chosenOn), act);
        facts.publishEvent(new ContractorChosen(
                found.award().reference(),
                act,
                found.call().ref(),
                found.application().organisation(),
                notice.strip(),
                name.strip(),
                chosenOn));
    }
}
