package kcity.desk.consulting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kcity.application.ApplicationQueries;
import kcity.consulting.ConsultingRights;
import kcity.consulting.TakeBackConsulting;
import kcity.desk.shell.DeskNavigation;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
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

/** Takes back what was noted of a consulting by mistake. */
@Controller("consultingTakeBackController")
class TakeBackController {
    private static final String PATH =
            "/desk/applications/{ref}/consulting/withdrawals/{kind:[a-z]{1,20}}/{number:[0-9]{1,6}}";
    private final ApplicationQueries applications;
    private final TakeBackConsulting takeBack;
    private final DeskNavigation navigation;

    TakeBackController(ApplicationQueries applications, TakeBackConsulting takeBack, DeskNavigation navigation) {
        this.applications = applications;
        this.takeBack = takeBack;
        this.navigation = navigation;
    }

    @GetMapping(PATH)
    FormPage entry(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String kind) {
        return entry(frame, actor, ref, kind, SubmittedForm.NOTHING);
    }

    private FormPage entry(Frame frame, Actor actor, String ref, String kind, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        var call = navigation.callOf(application);
        NotAllowed.unless(ConsultingRights.mayConsult(actor, call), actor, "consult on " + ref);
        var title = frame.t("desk-consulting.take-back");
        return FormPage.of(frame, entered, title, navigation.trail(frame, call, title))
                .about(ref + " · " + application.title() + " · " + frame.t("desk-consulting.struck." + kind(kind)))
                .lead(frame.t("desk-consulting.take-back.lead"))
                .button(title)
                .fields(List.of(Field.longText("reason", frame.t("desk-screening.reason"))
                        .about(Matter.REASON)));
    }

    @PostMapping(PATH)
    Object takeBack(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            @PathVariable String kind,
            @PathVariable int number,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBack(actor, ref, kind(kind), number, entered.value("reason"));
                    return Redirect.to("/desk/applications/" + ref + "/consulting")
                            .saying("consulting.taken-back");
                },
                again -> entry(frame, actor, ref, kind, again));
    }

    private static TakeBackConsulting.Kind kind(String written) {
        return Arrays.stream(TakeBackConsulting.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new NotFound("entries of the kind " + written));
    }
}
