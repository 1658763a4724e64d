package kcity.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.charter.Programmes;
import kcity.people.PeopleQueries;
import kcity.programme.Band;
import kcity.programme.SubTypeRules;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Finds what an officer acts on: a chosen, announced, standing application of the officer's own type. */
@Component
class AwardAccess {

    /** What an operation on an award begins with. */
    record Case(Act act, Application application, Call call, Award award) {
        /** The day by the clock of the programme whose money moves. */
        LocalDate today() {
            return dayOf(act.at());
        }

        /** The contractor of a project is chosen after it was applied for, and before that is told. */
        void chosen(LocalDate on, List<Reason> wrong) {
            if (on.isAfter(today())) {
                wrong.add(Reason.at(AwardMatter.CHOSEN_ON, "refusal.award.in-the-future"));
            } else {
                application.days(act.at()).wrong(AwardMatter.CHOSEN_ON, on).ifPresent(wrong::add);
            }
        }

        LocalDate dayOf(Instant instant) {
            return Programmes.of(call.ref()).day(instant);
        }
    }

    private final ApplicationQueries applications;
    private final AwardQueries awards;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final AskStages stages;
    private final Clock clock;

    AwardAccess(
            ApplicationQueries applications,
            AwardQueries awards,
            CallQueries calls,
            PeopleQueries people,
            AskStages stages,
            Clock clock) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.people = people;
        this.stages = stages;
        this.clock = clock;
    }

    /** Throws {@link NotFound}, {@link NotAllowed} or, for a withdrawn application, {@link Refused}. */
    Case find(Act act, String ref) {
        var actor = act.actor();
        var application = applications.alone(actor, ref);
        var call = calls.call(application.decidingCall());
        NotAllowed.unless(AwardRights.mayAct(actor, call), actor, "act on awards of " + call.ref());
        awards.keepStill(ref);
        if (!application.submitted()) {
            throw new Refused("refusal.award.withdrawn");
        }
        return new Case(act, application, call, awards.of(act, ref));
    }

    /** Throws {@link Refused} with all that is wrong in particular or, where nothing is, for the stage that it is in. */
    void ask(ActKind kind, Case found, List<Reason> wrong) {
        Refused.ifAny(wrong);
        stages.ask(kind, found.application(), found.act().at());
    }

    /** Who receives the money: the contractor of a planning project, the lead of a demonstration. Never a body abroad. */
    String recipient(Case found, List<Reason> wrong) {
        var contractor = found.award().contractor();
        if (contractor != null) {
            return contractor.name();
        }
        if (found.award().waitsForTender()) {
            wrong.add(Reason.of("refusal.award.tender-first"));
            return "";
        }
        var lead = people.organisation(found.application().organisation()).orElseThrow();
        if (!lead.country().equals(CountryCode.KOREA)) {
            wrong.add(Reason.of("refusal.award.money-stays-in-korea"));
        }
        return lead.name().in(Language.EN);
    }

    TermsCheck check(Case found) {
        var agreement = found.award().agreement();
        var signedOn = agreement == null ? found.today() : found.dayOf(agreement.signedAt());
        return new TermsCheck(found.call().type(), found.award().granted(), band(found), found.today(), signedOn);
    }

    @org.jspecify.annotations.Nullable
    private Band band(Case found) {
        var subType = applications.decidedAs(found.application());
        return calls.rules(found.call()).subTypes().stream()
                .filter(rules -> rules.subType() == subType)
                .map(SubTypeRules::band)
                .flatMap(band -> band.known().stream())
                .findFirst()
                .orElse(null);
    }

    /** What an operation makes once, at its start. */
    Act act(Actor actor) {
        return Act.of(actor, clock);
    }
}
