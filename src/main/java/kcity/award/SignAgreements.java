package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.people.PeopleQueries;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs agreements: with the Korean lead of a demonstration, or with the Korean contractor that the tender found for a planning project. */
@Component
public class SignAgreements {
    private final Granted granted;
    private final Awards awards;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;

    SignAgreements(Granted granted, Awards awards, PeopleQueries people, ApplicationEventPublisher facts) {
        this.granted = granted;
        this.awards = awards;
        this.people = people;
        this.facts = facts;
    }

    /** What is to be signed; the milestones' amounts make up the whole. */
    public record Terms(String number, Won amount, LocalDate endsOn, List<PlannedMilestone> milestones) {}

    @Transactional
    public void sign(Actor actor, String ref, Terms terms) {
        var found = granted.find(actor, ref);
        var wrong = wrong(found, terms);
        var recipient = recipient(found, wrong);
        Refused.ifAny(wrong);
        awards.add(
                ref,
                new Award.Agreement(terms.number().strip(), recipient, terms.amount(), terms.endsOn(), granted.now()),
                actor);
        for (var i = 0; i < terms.milestones().size(); i++) {
            awards.add(ref, i + 1, terms.milestones().get(i));
        }
        facts.publishEvent(new AgreementSigned(
                found.award().reference(),
                actor,
                granted.now(),
                found.call().ref(),
                found.application().organisation(),
                terms.number().strip(),
                recipient,
                terms.amount(),
                terms.endsOn(),
                terms.milestones().stream().map(m -> m.amount().amount()).toList()));
    }

    private List<Reason> wrong(Granted.Case found, Terms terms) {
        var wrong = new ArrayList<Reason>();
        if (found.award().agreement() != null) {
            wrong.add(Reason.of("refusal.award.signed-already"));
        }
        if (terms.number().isBlank()) {
            wrong.add(Reason.at("number", "refusal.award.number-missing"));
        }
        if (terms.amount().compareTo(found.award().granted()) > 0
                || terms.amount().amount() == 0) {
            wrong.add(Reason.at(
                    "amount", "refusal.award.more-than-granted", found.award().granted()));
        }
        if (!terms.endsOn().isAfter(LocalDate.ofInstant(granted.now(), java.time.ZoneOffset.UTC))) {
            wrong.add(Reason.at("endsOn", "refusal.award.ends-before-it-begins"));
        }
        var planned = terms.milestones().stream().map(PlannedMilestone::amount).reduce(Won.ZERO, Won::plus);
        if (!planned.equals(terms.amount())) {
            wrong.add(Reason.at("milestones", "refusal.award.milestones-do-not-add-up", planned, terms.amount()));
        }
        return wrong;
    }

    /** Who receives the money. Never a body abroad. */
    private String recipient(Granted.Case found, List<Reason> wrong) {
        if (found.call().type() == ProgrammeType.PLANNING) {
            var contractor = found.award().contractor();
            if (contractor == null) {
                wrong.add(Reason.of("refusal.award.tender-first"));
                return "";
            }
            return contractor.name();
        }
        var lead = people.organisation(found.application().organisation()).orElseThrow();
        if (!lead.country().equals(CountryCode.KOREA)) {
            wrong.add(Reason.of("refusal.award.money-stays-in-korea"));
        }
        return lead.name().in(Language.EN);
    }
}
