package kcity.desk.screening;

import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.screening.ScreenApplications;
import kcity.screening.ScreeningQueries;
import kcity.screening.ScreeningRights;
import kcity.screening.ShortListApplications;
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

/** Takes back questions that nobody has answered, and takes off the short list what came on it by mistake. */
@Controller("screeningMendingController")
class MendingController {
    private static final String QUESTION = "/desk/applications/{ref}/clarifications/{number:[0-9]{1,6}}/withdrawal";
    private static final String LISTED = "/desk/calls/{callRef}/short-list/{ref}/removal";
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ScreenApplications screen;
    private final ShortListApplications shortList;
    private final CallQueries calls;
    private final DeskNavigation navigation;

    MendingController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ScreenApplications screen,
            ShortListApplications shortList,
            CallQueries calls,
            DeskNavigation navigation) {
        this.applications = applications;
        this.screening = screening;
        this.screen = screen;
        this.shortList = shortList;
        this.calls = calls;
        this.navigation = navigation;
    }

    @GetMapping(QUESTION)
    FormPage question(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number) {
        return question(frame, actor, ref, number, SubmittedForm.NOTHING);
    }

    private FormPage question(Frame frame, Actor actor, String ref, int number, SubmittedForm entered) {
        var words = screening.of(actor, ref).clarifications().stream()
                .filter(c -> c.number() == number)
                .map(c -> c.question())
                .findFirst()
                .orElseThrow(() -> new NotFound("question " + number + " on " + ref));
        return form(frame, actor, ref, entered, "desk-screening.withdraw").about(ref + " · " + words);
    }

    private FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered, String key) {
        var call = navigation.callOf(applications.application(actor, ref));
        NotAllowed.unless(ScreeningRights.mayScreen(actor, call), actor, "screen " + ref);
        return FormPage.of(frame, entered, frame.t(key), navigation.trail(frame, call, frame.t(key)))
                .lead(frame.t(key + ".lead"))
                .button(frame.t(key))
                .fields(List.of(Field.longText("reason", frame.t("desk-screening.reason"))
                        .about(Matter.REASON)));
    }

    @PostMapping(QUESTION)
    Object withdraw(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    screen.withdrawClarification(actor, ref, number, entered.value("reason"));
                    return Redirect.to("/desk/applications/" + ref + "/screening")
                            .saying("screening.question-withdrawn");
                },
                again -> question(frame, actor, ref, number, again));
    }

    @GetMapping(LISTED)
    FormPage listed(Frame frame, Actor actor, @PathVariable String callRef, @PathVariable String ref) {
        return listed(frame, actor, callRef, ref, SubmittedForm.NOTHING);
    }

    private FormPage listed(Frame frame, Actor actor, String callRef, String ref, SubmittedForm entered) {
        if (!screening.shortListed(actor, calls.call(callRef).ref()).contains(ref)) {
            throw new NotFound("short-listed " + ref);
        }
        var application = applications.application(actor, ref);
        return form(frame, actor, ref, entered, "desk-screening.drop").about(ref + " · " + application.title());
    }

    @PostMapping(LISTED)
    Object drop(
            Frame frame, Actor actor, @PathVariable String callRef, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    shortList.drop(actor, callRef, ref, entered.value("reason"));
                    return Redirect.to("/desk/calls/" + callRef + "/short-list").saying("screening.dropped");
                },
                again -> listed(frame, actor, callRef, ref, again));
    }
}
