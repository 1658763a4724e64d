package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kcity.call.ActKind;
import kcity.people.PeopleQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.WithdrawnRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what was entered by mistake: with a reason, by an entry of its own, while what was entered stays readable. */
@Component
public class CorrectAwards {
    private final AwardAccess access;
    private final Awards awards;
    private final Mendings mendings;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;

    CorrectAwards(
            AwardAccess access,
            Awards awards,
            Mendings mendings,
            PeopleQueries people,
            ApplicationEventPublisher facts) {
        this.access = access;
        this.awards = awards;
        this.mendings = mendings;
        this.people = people;
        this.facts = facts;
    }

    /** The number under which the agreement was signed. */
    @Transactional
    public void number(Actor actor, String ref, String number, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = new ArrayList<Reason>();
        var agreement = found.award().agreement();
        if (agreement == null) {
            wrong.add(Reason.of("refusal.award.agreement-first"));
        } else if (agreement.number().equals(number.strip())) {
            wrong.add(Reason.at(AwardMatter.NUMBER, "refusal.award.same-as-before"));
        } else if (Seen.isBlank(number)) {
            wrong.add(Reason.at(AwardMatter.NUMBER, "refusal.award.number-missing"));
        } else if (awards.isAgreementNumber(number.strip())) {
            wrong.add(Reason.at(AwardMatter.NUMBER, "refusal.award.number-taken", number.strip()));
        }
        correct(act, found, wrong, number.strip(), "", "", null, reason);
    }

    /** The contractor as the tender found it; the agreement and the money follow its name. */
    @Transactional
    public void contractor(Actor actor, String ref, String notice, String name, LocalDate chosenOn, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = new ArrayList<Reason>();
        var contractor = found.award().contractor();
        if (contractor == null) {
            wrong.add(Reason.of("refusal.award.tender-first"));
        } else if (contractor.equals(new Award.Contractor(notice.strip(), name.strip(), chosenOn))) {
            wrong.add(Reason.at(AwardMatter.CONTRACTOR, "refusal.award.same-as-before"));
        }
        if (Seen.isBlank(notice)) {
            wrong.add(Reason.at(AwardMatter.NOTICE, "refusal.award.notice-missing"));
        }
        if (Seen.isBlank(name)) {
            wrong.add(Reason.at(AwardMatter.CONTRACTOR, "refusal.award.contractor-missing"));
        } else if (people.isNameOfABodyAbroad(name.strip())) {
            wrong.add(Reason.at(AwardMatter.CONTRACTOR, "refusal.award.money-stays-in-korea"));
        }
        found.chosen(chosenOn, wrong);
        correct(act, found, wrong, "", notice.strip(), name.strip(), chosenOn, reason);
    }

    private void correct(
            Act act,
            AwardAccess.Case found,
            List<Reason> wrong,
            String number,
            String notice,
            String name,
            @Nullable LocalDate chosenOn,
            String reason) {
        missing(reason, wrong);
        access.ask(ActKind.CORRECT_AWARD, found, wrong);
        var award = found.award();
        var correction = new Award.Correction(
                award.mended().corrections().size() + 1,
                number,
                notice,
                name,
                chosenOn,
                was(award, number),
                reason.strip(),
                act.at(),
                act.by());
        mendings.correct(award.application(), correction);
        facts.publishEvent(new AwardCorrected(
                award.part("correction", correction.number()),
                act,
                correction.reason(),
                award.reference(),
                found.call().ref(),
                found.application().organisation(),
                number,
                notice,
                name,
                Optional.ofNullable(chosenOn).map(LocalDate::toString).orElse(""),
                correction.was(),
                correction.reason()));
    }

    private static String was(Award award, String number) {
        if (!number.isEmpty()) {
            return Objects.requireNonNull(award.agreement()).number();
        }
        var contractor = Objects.requireNonNull(award.contractor());
        return contractor.notice() + " · " + contractor.name() + " · " + contractor.chosenOn();
    }

    private static void missing(String reason, List<Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.award.correction-reason-missing"));
        }
    }

    /** Takes back the newest payment, as of a wrong reference, day or amount; it is open again and both officers can do it anew. */
    @Transactional
    public void takeBackPayment(Actor actor, String ref, int number, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = new ArrayList<Reason>();
        var paid = found.award().milestones().stream()
                .filter(Award.Milestone::paid)
                .map(Award.Milestone::number)
                .toList();
        if (!paid.contains(number)) {
            throw new NotFound("payment " + number + " of " + ref);
        }
        if (paid.getLast() != number) {
            wrong.add(Reason.of("refusal.award.later-first"));
        }
        if (found.award().ended()) {
            wrong.add(Reason.of("refusal.award.ended"));
        }
        missing(reason, wrong);
        access.ask(ActKind.CORRECT_AWARD, found, wrong);
        take(
                act,
                found,
                "payment",
                key(ref, number),
                reason,
                List.of(found.application().organisation()));
        if (mendings.wasProposed(ref, number)) {
            take(act, found, "payment_proposal", key(ref, number), reason, List.of());
        }
    }

    /** Takes back what waits for a second officer, by either of them. */
    @Transactional
    public void takeBackProposal(Actor actor, String ref, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var proposal = Optional.ofNullable(found.award().mended().proposal())
                .orElseThrow(() -> new NotFound("proposal of a payment of " + ref));
        var wrong = new ArrayList<Reason>();
        missing(reason, wrong);
        access.ask(ActKind.CORRECT_AWARD, found, wrong);
        take(act, found, "payment_proposal", key(ref, proposal.milestone()), reason, List.of());
    }

    /** The agreement holds again as before. */
    @Transactional
    public void takeBackTermination(Actor actor, String ref, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        if (!found.award().ended()) {
            throw new NotFound("termination of " + ref);
        }
        var wrong = new ArrayList<Reason>();
        missing(reason, wrong);
        access.ask(ActKind.CORRECT_AWARD, found, wrong);
        take(
                act,
                found,
                "termination",
                WithdrawnRows.key("application", ref),
                reason,
                List.of(found.application().organisation()));
    }

    private static Map<String, Object> key(String ref, int milestone) {
        return WithdrawnRows.key("application", ref, "milestone", milestone);
    }

    private void take(
            Act act,
            AwardAccess.Case found,
            String table,
            Map<String, Object> key,
            String reason,
            List<String> addressees) {
        var gone = mendings.take(table, found.award().application(), key, reason.strip(), act);
        facts.publishEvent(new AwardEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                found.award().reference(),
                found.call().ref(),
                addressees,
                gone.entry(),
                gone.reason()));
    }
}
