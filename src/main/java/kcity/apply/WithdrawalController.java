package kcity.apply;

import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.ApplicationRights;
import kcity.application.TakeBackWithdrawals;
import kcity.application.WayBack;
import kcity.application.WithdrawApplications;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The applicant withdraws its application, and takes that back. */
@Controller
class WithdrawalController {
    private static final String WITHDRAWAL = "/apply/{ref}/withdrawal";
    private static final String RETURN = WITHDRAWAL + "/return";
    private final ApplicationQueries applications;
    private final WithdrawApplications withdraw;
    private final TakeBackWithdrawals takeBack;

    WithdrawalController(ApplicationQueries applications, WithdrawApplications withdraw, TakeBackWithdrawals takeBack) {
        this.applications = applications;
        this.withdraw = withdraw;
        this.takeBack = takeBack;
    }

    @GetMapping(WITHDRAWAL)
    Page withdrawal(Frame frame, Actor actor, @PathVariable String ref) {
        return withdrawal(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private Page withdrawal(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = own(actor, ref);
        return new WithdrawalPage(
                frame,
                entered,
                ref,
                application.title(),
                withdraw.isPossible(actor, application),
                takeBack.way(application));
    }

    private Application own(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!ApplicationRights.mayWrite(actor, application)) {
            throw new NotFound("withdrawal of " + ref);
        }
        return application;
    }

    @NoWayBack
    @PostMapping(WITHDRAWAL)
    Object withdraw(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    mustBeSure(own(actor, ref), entered);
                    withdraw.withdraw(actor, ref, entered.value("reason"));
                    return Redirect.to("/apply/" + ref).saying("apply.withdrawn");
                },
                again -> withdrawal(frame, actor, ref, again));
    }

    /** Where there is no way back it is asked twice. */
    private void mustBeSure(Application application, SubmittedForm entered) {
        if (application.submitted()
                && takeBack.way(application) == WayBack.NONE
                && !entered.value(WithdrawalPage.SURE).equals("yes")) {
            throw new Refused(List.of(Refused.Reason.at(WithdrawalPage.SURE, "refusal.application.not-sure")));
        }
    }

    @GetMapping(RETURN)
    FormPage returning(Frame frame, Actor actor, @PathVariable String ref) {
        return returning(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage returning(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = own(actor, ref);
        if (application.state() != Application.State.WITHDRAWN) {
            throw new NotFound("withdrawal of " + ref);
        }
        var way = takeBack.way(application);
        var possible = way == WayBack.AT_ONCE || way == WayBack.ASK;
        return FormPage.of(frame, entered, frame.t("apply.return"), Trail.to(frame, ref, frame.t("apply.return")))
                .about(ref + " " + application.title())
                .lead(frame.t("apply.return." + way))
                .button(possible ? frame.t("apply.return.do." + way) : "")
                .fields(
                        possible
                                ? List.of(Field.longText("reason", frame.t("apply.return.reason"))
                                        .about(Matter.REASON))
                                : List.of());
    }

    @PostMapping(RETURN)
    Object takeBack(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> Redirect.to("/apply/" + ref)
                        .saying(
                                takeBack.takeBack(actor, ref, entered.value("reason")) == WayBack.AT_ONCE
                                        ? "apply.returned"
                                        : "apply.return-asked"),
                again -> returning(frame, actor, ref, again));
    }
}
