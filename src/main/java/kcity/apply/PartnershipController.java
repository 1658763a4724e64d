package kcity.apply;

import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.ConfirmPartnerships;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The contact of the partner body confirms that it takes part, and takes that back. */
@Controller
class PartnershipController {
    private static final String PARTNERSHIP = "/apply/{ref}/partnership";
    private static final String WITHDRAWAL = PARTNERSHIP + "/withdrawal";
    private final ApplicationQueries applications;
    private final ConfirmPartnerships confirm;

    PartnershipController(ApplicationQueries applications, ConfirmPartnerships confirm) {
        this.applications = applications;
        this.confirm = confirm;
    }

    @PostMapping(PARTNERSHIP)
    Redirect confirm(Actor actor, @PathVariable String ref) {
        confirm.confirm(actor, ref);
        return Redirect.to("/apply/" + ref).saying("apply.confirmed");
    }

    @GetMapping(WITHDRAWAL)
    FormPage withdrawal(Frame frame, Actor actor, @PathVariable String ref) {
        return withdrawal(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        if (!entered.wrong() && !confirm.canTakeBack(actor, application)) {
            throw new NotFound("confirmation of " + ref);
        }
        var title = frame.t("apply.confirm.take-back");
        return FormPage.of(frame, entered, title, Trail.to(frame, ref, title))
                .about(ref + " " + application.title())
                .lead(frame.t("apply.confirm.take-back.lead"))
                .button(title)
                .fields(List.of(
                        Field.longText("reason", frame.t("apply.return.reason")).about(Matter.REASON)));
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    confirm.takeBack(actor, ref, entered.value("reason"));
                    return Redirect.to("/apply/" + ref).saying("apply.confirmation-taken-back");
                },
                again -> withdrawal(frame, actor, ref, again));
    }
}
