package kcity.desk.award;

import java.util.ArrayList;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.award.AmendAgreements;
import kcity.award.AmendmentKind;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.award.ChooseContractors;
import kcity.award.PayMilestones;
import kcity.award.SignAgreements;
import kcity.call.CallQueries;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Contractor, agreement, payments and amendments of what was chosen. */
@Controller
class AwardController {
    private final AwardQueries awards;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ChooseContractors contractors;
    private final SignAgreements agreements;
    private final PayMilestones payments;
    private final AmendAgreements amendments;

    AwardController(
            AwardQueries awards,
            ApplicationQueries applications,
            CallQueries calls,
            ChooseContractors contractors,
            SignAgreements agreements,
            PayMilestones payments,
            AmendAgreements amendments) {
        this.awards = awards;
        this.applications = applications;
        this.calls = calls;
        this.contractors = contractors;
        this.agreements = agreements;
        this.payments = payments;
        this.amendments = amendments;
    }

    @GetMapping("/desk/calls/{callRef}/awards")
    Page list(Frame frame, Actor actor, @PathVariable String callRef) {
        var all = awards.all(actor, callRef);
        var lines = all.stream()
                .map(a -> new AwardListPage.Line(
                        a.application(),
                        applications.application(actor, a.application()).title(),
                        frame.won(a.granted()),
                        frame.won(a.paid()),
                        state(frame, a)))
                .toList();
        var total = all.stream().map(Award::granted).reduce(Won.ZERO, Won::plus);
        return new AwardListPage(frame, frame.t(calls.call(callRef).name()), lines, frame.won(total));
    }

    private static Tag state(Frame frame, Award award) {
        return award.agreement() == null
                ? Tag.of(Tone.WARNING, frame.t("desk.award.state.open"))
                : Tag.of(Tone.SUCCESS, frame.t("desk.award.state.signed"));
    }

    @GetMapping("/desk/awards/{ref}")
    Page award(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, Entered.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String ref, Entered entered) {
        var award = awards.of(actor, ref);
        var application = applications.application(actor, ref);
        var planning = application.type() == ProgrammeType.PLANNING;
        var signed = award.agreement() != null;
        var forms = new AwardForms(frame, entered);
        return new AwardPage(
                frame,
                entered,
                ref,
                application.title(),
                application.synthetic(),
                terms(frame, award),
                award.milestones().stream().map(m -> line(frame, m)).toList(),
                award.amendments().stream()
                        .map(a -> Term.of(
                                frame.t("desk.award.amendment", a.number(), frame.date(a.at())),
                                a.change() + " — " + a.reason()))
                        .toList(),
                planning && award.contractor() == null ? forms.tender() : List.of(),
                !signed && (!planning || award.contractor() != null) ? forms.agreement(award) : List.of(),
                signed ? forms.payment(award) : List.of(),
                signed ? forms.amendment() : List.of(),
                signed);
    }

    private static List<Term> terms(Frame frame, Award award) {
        var terms = new ArrayList<Term>();
        terms.add(Term.of(frame.t("desk.award.granted"), frame.won(award.granted())));
        var contractor = award.contractor();
        if (contractor != null) {
            terms.add(Term.of(frame.t("desk.award.contractor"), contractor.name()));
            terms.add(Term.of(frame.t("desk.award.notice"), contractor.notice()));
        }
        var agreement = award.agreement();
        if (agreement != null) {
            terms.add(Term.of(frame.t("desk.award.number"), agreement.number()));
            terms.add(Term.of(frame.t("desk.award.recipient"), agreement.recipient()));
            terms.add(Term.of(frame.t("desk.award.amount"), frame.won(agreement.amount())));
            terms.add(Term.of(frame.t("desk.award.ends"), frame.date(agreement.endsOn())));
            terms.add(Term.of(frame.t("desk.award.paid"), frame.won(award.paid())));
        }
        return terms;
    }

    private static AwardPage.Line line(Frame frame, Award.Milestone milestone) {
        var state = milestone.paid()
                ? Tag.of(Tone.SUCCESS, frame.t("desk.award.milestone.paid"))
                : Tag.of(Tone.NEUTRAL, frame.t("desk.award.milestone.open"));
        return new AwardPage.Line(
                milestone.name(), frame.date(milestone.dueOn()), frame.won(milestone.amount()), state);
    }

    @PostMapping("/desk/awards/{ref}/contractor")
    Object contractor(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    if (!CountryCode.isKnown(entered.value("country"))) {
                        throw new Refused(List.of(Reason.at("country", "refusal.people.country-missing")));
                    }
                    contractors.choose(
                            actor,
                            ref,
                            entered.value("notice"),
                            entered.value("name"),
                            new CountryCode(entered.value("country")));
                    return back(ref).saying("desk.award.contractor");
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/desk/awards/{ref}/agreement")
    Object agreement(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    agreements.sign(actor, ref, new Typed(entered).terms());
                    return back(ref).saying("desk.award.agreement");
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/desk/awards/{ref}/payments")
    Object payment(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    if (!entered.value("milestone").matches("\\d{1,3}")) {
                        throw new Refused(List.of(Reason.at("milestone", "refusal.desk.choose")));
                    }
                    payments.pay(actor, ref, Integer.parseInt(entered.value("milestone")), entered.value("reference"));
                    return back(ref).saying("desk.award.payment");
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/desk/awards/{ref}/amendments")
    Object amendment(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var typed = new Typed(entered);
                    var amount = typed.wonOrNull("newAmount");
                    var end = typed.dateOrNull("newEnd");
                    typed.done();
                    if (!entered.value("kind").matches("APPROVAL|NOTICE")) {
                        throw new Refused(List.of(Reason.at("kind", "refusal.desk.choose")));
                    }
                    amendments.amend(
                            actor,
                            ref,
                            AmendmentKind.valueOf(entered.value("kind")),
                            entered.value("change"),
                            entered.value("reason"),
                            amount,
                            end);
                    return back(ref).saying("desk.award.amendment");
                },
                again -> page(frame, actor, ref, again));
    }

    private static Redirect back(String ref) {
        return Redirect.to("/desk/awards/" + ref);
    }
}
