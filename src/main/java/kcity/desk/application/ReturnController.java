package kcity.desk.application;

import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationMatter;
import kcity.application.ApplicationQueries;
import kcity.application.ReturnRequest;
import kcity.application.TakeBackWithdrawals;
import kcity.desk.shell.DeskNavigation;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The officer decides on a withdrawal that the applicant asks to have taken back. */
@Controller
class ReturnController {
    private static final String RETURN = "/desk/applications/{ref}/withdrawal/return";
    private final ApplicationQueries applications;
    private final TakeBackWithdrawals takeBack;
    private final DeskNavigation navigation;

    ReturnController(ApplicationQueries applications, TakeBackWithdrawals takeBack, DeskNavigation navigation) {
        this.applications = applications;
        this.takeBack = takeBack;
        this.navigation = navigation;
    }

    @GetMapping(RETURN)
    FormPage form(Frame frame, Actor actor, @PathVariable String ref) {
        return form(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        var asked = asked(actor, application);
        var title = frame.t("desk-application.return");
        return FormPage.of(frame, entered, title, navigation.trail(frame, navigation.callOf(application), title))
                .about(ref + " · " + application.title())
                .lead(frame.t("desk-application.return.asked", frame.time(asked.askedAt()), asked.reason()))
                .button(title)
                .fields(List.of(
                        Field.choice(
                                        "granted",
                                        title,
                                        List.of(
                                                Option.of("yes", frame.t("desk-application.return.yes")),
                                                Option.of("no", frame.t("desk-application.return.no"))))
                                .about(ApplicationMatter.RETURN),
                        Field.longText("reason", frame.t("desk-application.return.reason"))
                                .about(Matter.REASON)
                                .hint(frame.t("desk-application.return.reason.hint"))));
    }

    private ReturnRequest asked(Actor actor, Application application) {
        NotAllowed.unless(
                takeBack.mayAnswer(actor, application), actor, "decide on the return of " + application.ref());
        return takeBack.request(application)
                .orElseThrow(() -> new NotFound("request to take back the withdrawal of " + application.ref()));
    }

    @PostMapping(RETURN)
    Object answer(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var granted = entered.value("granted");
                    if (!List.of("yes", "no").contains(granted)) {
                        throw new Refused(List.of(
                                Refused.Reason.at("granted", "refusal.desk-application.return-decision-missing")));
                    }
                    takeBack.answer(actor, ref, granted.equals("yes"), entered.value("reason"));
                    return Redirect.to("/desk/applications/" + ref)
                            .saying(
                                    granted.equals("yes")
                                            ? "desk-application.returned"
                                            : "desk-application.not-returned");
                },
                again -> form(frame, actor, ref, again));
    }
}
