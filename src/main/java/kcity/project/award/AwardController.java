package kcity.project.award;

import java.util.List;
import kcity.award.AmendAgreements;
import kcity.award.AmendmentKind;
import kcity.award.AwardQueries;
import kcity.award.ChooseContractors;
import kcity.award.PayMilestones;
import kcity.award.SignAgreements;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One award, and the acts on it: contractor, agreement, payments, amendments. The winner reads the same page. */
@Controller
class AwardController {
    private static final String PATH = "/projects/{ref}/award";
    private final ShowAward pages;
    private final AwardQueries awards;
    private final AwardActs acts;
    private final ChooseContractors contractors;
    private final SignAgreements agreements;
    private final PayMilestones payments;
    private final AmendAgreements amendments;

    AwardController(
            ShowAward pages,
            AwardQueries awards,
            AwardActs acts,
            ChooseContractors contractors,
            SignAgreements agreements,
            PayMilestones payments,
            AmendAgreements amendments) {
        this.pages = pages;
        this.awards = awards;
        this.acts = acts;
        this.contractors = contractors;
        this.agreements = agreements;
        this.payments = payments;
        this.amendments = amendments;
    }

    @GetMapping(PATH)
    Page award(Frame frame, Actor actor, @PathVariable String ref) {
        return pages.page(frame, actor, ref);
    }

    @GetMapping(PATH + "/contractor")
    Page tender(Frame frame, Actor actor, @PathVariable String ref) {
        return tender(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage tender(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        return acts.form(frame, actor, ref, entered, "project.award.tender", new AwardForms(frame).tender())
                .lead(frame.t("project.award.tender.lead"));
    }

    @PostMapping(PATH + "/contractor")
    Object choose(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var chosenOn = typed.day("chosenOn");
                    var country = typed.country("country");
                    typed.done();
                    contractors.choose(actor, ref, entered.value("notice"), entered.value("name"), country, chosenOn);
                    return back(ref).saying("project.award.contractor");
                },
                again -> tender(frame, actor, ref, again));
    }

    @GetMapping(PATH + "/agreement")
    Page agreement(Frame frame, Actor actor, @PathVariable String ref) {
        return agreement(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage agreement(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var fields = new AwardForms(frame).agreement(awards.of(actor, ref));
        return acts.form(frame, actor, ref, entered, "project.award.agreement", fields)
                .lead(frame.t("project.award.agreement.lead"));
    }

    @NoWayBack
    @PostMapping(PATH + "/agreement")
    Object sign(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    agreements.sign(
                            actor,
                            ref,
                            entered.value("number"),
                            new TermsInput(new FormInput(entered), frame.today()).terms(List.of()));
                    return back(ref).saying("project.award.agreement");
                },
                again -> agreement(frame, actor, ref, again));
    }

    @GetMapping(PATH + "/payments/{number:[0-9]{1,3}}")
    Page payment(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number) {
        return payment(frame, actor, ref, number, SubmittedForm.NOTHING);
    }

    private FormPage payment(Frame frame, Actor actor, String ref, int number, SubmittedForm entered) {
        var award = awards.of(actor, ref);
        var milestone = AwardActs.milestone(award, number);
        return acts.form(frame, actor, ref, entered, "project.award.payment", new AwardForms(frame).payment())
                .lead(frame.t(
                        "project.award.payment.lead",
                        milestone.name(),
                        milestone.amount(),
                        award.agreement() == null ? "–" : award.agreement().recipient()));
    }

    @PostMapping(PATH + "/payments/{number:[0-9]{1,3}}")
    Object propose(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var paidOn = typed.day("paidOn");
                    typed.done();
                    payments.propose(actor, ref, number, entered.value("reference"), paidOn);
                    return back(ref).saying("project.award.proposal");
                },
                again -> payment(frame, actor, ref, number, again));
    }

    @GetMapping(PATH + "/amendments")
    Page amendment(Frame frame, Actor actor, @PathVariable String ref) {
        return amendment(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage amendment(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var award = awards.of(actor, ref);
        var now = award.terms().orElseThrow(() -> new NotFound("agreement of " + ref));
        return acts.form(frame, actor, ref, entered, "project.award.amend", new AwardForms(frame).amendment(award, now))
                .lead(frame.t("project.award.amend.lead"));
    }

    @PostMapping(PATH + "/amendments")
    Object amend(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        var award = awards.of(actor, ref);
        var now = award.terms().orElseThrow(() -> new NotFound("agreement of " + ref));
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var kind = typed.oneOf("kind", AmendmentKind.class);
                    var after = new TermsInput(typed, frame.today())
                            .terms(now.milestones().subList(0, AwardForms.paid(award)));
                    amendments.amend(actor, ref, kind, entered.value("change"), entered.value("reason"), after);
                    return back(ref).saying("project.award.amendment");
                },
                again -> amendment(frame, actor, ref, again));
    }

    private static Redirect back(String ref) {
        return Redirect.to("/projects/" + ref + "/award");
    }
}
