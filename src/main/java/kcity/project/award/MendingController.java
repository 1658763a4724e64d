package kcity.project.award;

import java.util.List;
import kcity.award.Award;
import kcity.award.AwardMatter;
import kcity.award.AwardQueries;
import kcity.award.CorrectAwards;
import kcity.award.EndAgreements;
import kcity.award.PayMilestones;
import kcity.award.TakeBackAmendments;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Won;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second officer's approval of a payment; corrections, entries taken back, and the end of an agreement before its time. */
@Controller
@RequestMapping("/projects/{ref}/award")
class MendingController {
    private static final String PAYMENT = "/payments/{number:[0-9]{1,3}}";
    private static final String AMENDMENT = "/amendments/{number:[0-9]{1,3}}";
    private final AwardActs acts;
    private final AwardQueries awards;
    private final PayMilestones payments;
    private final CorrectAwards correct;
    private final TakeBackAmendments amendments;
    private final EndAgreements agreements;

    MendingController(
            AwardActs acts,
            AwardQueries awards,
            PayMilestones payments,
            CorrectAwards correct,
            TakeBackAmendments amendments,
            EndAgreements agreements) {
        this.acts = acts;
        this.awards = awards;
        this.payments = payments;
        this.correct = correct;
        this.amendments = amendments;
        this.agreements = agreements;
    }

    @GetMapping(PAYMENT + "/approval")
    FormPage approval(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number) {
        return approval(frame, actor, ref, number, SubmittedForm.NOTHING);
    }

    private FormPage approval(Frame frame, Actor actor, String ref, int number, SubmittedForm entered) {
        var award = awards.of(actor, ref);
        var proposal = award.mended().proposal();
        if (proposal == null || proposal.milestone() != number) {
            throw new NotFound("proposal of payment " + number + " of " + ref);
        }
        return acts.form(frame, actor, ref, entered, "project.award.approval", List.of())
                .lead(frame.t(
                        "project.award.approval.lead",
                        AwardActs.milestone(award, number).name(),
                        proposal.payment().amount(),
                        frame.date(proposal.payment().paidOn()),
                        proposal.payment().reference()));
    }

    @NoWayBack
    @PostMapping(PAYMENT + "/approval")
    Object approve(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    payments.approve(actor, ref, number);
                    return back(ref).saying("project.award.payment");
                },
                again -> approval(frame, actor, ref, number, again));
    }

    @GetMapping("/proposal/withdrawal")
    FormPage proposal(Frame frame, Actor actor, @PathVariable String ref) {
        return takeBack(frame, actor, ref, SubmittedForm.NOTHING, "project.award.take-back-proposal");
    }

    @PostMapping("/proposal/withdrawal")
    Object takeBackProposal(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return taken(
                frame,
                actor,
                ref,
                entered,
                "project.award.take-back-proposal",
                () -> correct.takeBackProposal(actor, ref, entered.value("reason")));
    }

    @GetMapping(PAYMENT + "/withdrawal")
    FormPage payment(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number) {
        return takeBack(frame, actor, ref, SubmittedForm.NOTHING, "project.award.take-back-payment");
    }

    @PostMapping(PAYMENT + "/withdrawal")
    Object takeBackPayment(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number, SubmittedForm entered) {
        return taken(
                frame,
                actor,
                ref,
                entered,
                "project.award.take-back-payment",
                () -> correct.takeBackPayment(actor, ref, number, entered.value("reason")));
    }

    @GetMapping(AMENDMENT + "/withdrawal")
    FormPage amendment(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number) {
        return takeBack(frame, actor, ref, SubmittedForm.NOTHING, "project.award.take-back-amendment");
    }

    @PostMapping(AMENDMENT + "/withdrawal")
    Object takeBackAmendment(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number, SubmittedForm entered) {
        return taken(
                frame,
                actor,
                ref,
                entered,
                "project.award.take-back-amendment",
                () -> amendments.takeBack(actor, ref, number, entered.value("reason")));
    }

    @GetMapping("/termination/withdrawal")
    FormPage termination(Frame frame, Actor actor, @PathVariable String ref) {
        return takeBack(frame, actor, ref, SubmittedForm.NOTHING, "project.award.take-back-termination");
    }

    @PostMapping("/termination/withdrawal")
    Object takeBackTermination(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return taken(
                frame,
                actor,
                ref,
                entered,
                "project.award.take-back-termination",
                () -> correct.takeBackTermination(actor, ref, entered.value("reason")));
    }

    private FormPage takeBack(Frame frame, Actor actor, String ref, SubmittedForm entered, String key) {
        return acts.form(frame, actor, ref, entered, key, List.of(AwardForms.reason(frame)))
                .lead(frame.t("project.award.take-back.lead"));
    }

    private Object taken(Frame frame, Actor actor, String ref, SubmittedForm entered, String key, Runnable act) {
        return entered.orAgain(
                () -> {
                    act.run();
                    return back(ref).saying("project.award.taken-back");
                },
                again -> takeBack(frame, actor, ref, again, key));
    }

    @GetMapping("/number")
    FormPage number(Frame frame, Actor actor, @PathVariable String ref) {
        return number(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage number(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var agreement = awards.of(actor, ref).agreement();
        if (agreement == null) {
            throw new NotFound("agreement of " + ref);
        }
        return acts.form(
                        frame,
                        actor,
                        ref,
                        entered,
                        "project.award.correct-number",
                        List.of(
                                Field.text("number", frame.t("project.award.number"))
                                        .about(AwardMatter.NUMBER)
                                        .value(agreement.number()),
                                AwardForms.reason(frame)))
                .lead(frame.t("project.award.correct.lead"));
    }

    @PostMapping("/number")
    Object correctNumber(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.number(actor, ref, entered.value("number"), entered.value("reason"));
                    return back(ref).saying("project.award.corrected");
                },
                again -> number(frame, actor, ref, again));
    }

    @GetMapping("/contractor/correction")
    FormPage contractor(Frame frame, Actor actor, @PathVariable String ref) {
        return contractor(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage contractor(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var contractor = awards.of(actor, ref).contractor();
        if (contractor == null) {
            throw new NotFound("contractor of " + ref);
        }
        return acts.form(
                        frame,
                        actor,
                        ref,
                        entered,
                        "project.award.correct-contractor",
                        new AwardForms(frame).contractor(contractor))
                .lead(frame.t("project.award.correct.lead"));
    }

    @PostMapping("/contractor/correction")
    Object correctContractor(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var chosenOn = typed.day("chosenOn");
                    typed.done();
                    correct.contractor(
                            actor,
                            ref,
                            entered.value("notice"),
                            entered.value("name"),
                            chosenOn,
                            entered.value("reason"));
                    return back(ref).saying("project.award.corrected");
                },
                again -> contractor(frame, actor, ref, again));
    }

    @GetMapping("/termination")
    FormPage end(Frame frame, Actor actor, @PathVariable String ref) {
        return end(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage end(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        Award award = awards.of(actor, ref);
        return acts.form(frame, actor, ref, entered, "project.award.end", new AwardForms(frame).termination())
                .lead(frame.t("project.award.end.lead", award.paid()));
    }

    @NoWayBack
    @PostMapping("/termination")
    Object ended(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var endedOn = typed.day("endedOn");
                    var owed = typed.wonIfAny("owed").orElse(Won.ZERO);
                    var back = typed.wonIfAny("back").orElse(Won.ZERO);
                    typed.done();
                    agreements.end(actor, ref, endedOn, owed, back, entered.value("reason"));
                    return back(ref).saying("project.award.ended");
                },
                again -> end(frame, actor, ref, again));
    }

    private static Redirect back(String ref) {
        return Redirect.to("/projects/" + ref + "/award");
    }
}
