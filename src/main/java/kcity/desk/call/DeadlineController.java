package kcity.desk.call;

import java.time.format.DateTimeFormatter;
import java.util.List;
import kcity.application.PostponeCalls;
import kcity.call.Call;
import kcity.call.CallMatter;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.desk.shell.DeskNavigation;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/calls/{callRef}/deadline}: the deadline of a prepared call, or the cut-off of one that is open all year, is moved, with a reason that everybody is told. */
@Controller
class DeadlineController {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private final CallQueries calls;
    private final PostponeCalls postpone;
    private final DeskNavigation navigation;

    DeadlineController(CallQueries calls, PostponeCalls postpone, DeskNavigation navigation) {
        this.calls = calls;
        this.postpone = postpone;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/deadline")
    FormPage form(Frame frame, Actor actor, @PathVariable String callRef) {
        return form(frame, actor, callRef, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, String callRef, SubmittedForm entered) {
        var call = calls.call(callRef);
        NotAllowed.unless(CallRights.mayMove(actor, call), actor, "move deadlines");
        var closes = calls.last(call);
        var title = frame.t(title(call));
        return FormPage.of(frame, entered, title, navigation.trail(frame, call, title))
                .about(DeskNavigation.name(frame, call) + " · " + frame.time(closes))
                .lead(frame.t(title(call) + ".lead"))
                .button(title)
                .fields(List.of(
                        Field.of(
                                        Kind.DATE_TIME,
                                        "closesAt",
                                        frame.t(call.rolling() ? "desk-call.cut-off" : "desk-call.closes"))
                                .about(CallMatter.DEADLINE)
                                .hint(frame.t("desk-call.move.hint"))
                                .value(LOCAL.format(
                                        closes.atZone(frame.programme().zone()))),
                        Field.longText("reason", frame.t("desk-screening.reason"))
                                .about(Matter.REASON)));
    }

    static String title(Call call) {
        return call.rolling() ? "desk-call.move-cut-off" : "desk-call.move";
    }

    @PostMapping("/desk/calls/{callRef}/deadline")
    Object move(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var closesAt =
                            typed.momentIfAny("closesAt", frame.programme().zone());
                    typed.done();
                    postpone.move(actor, callRef, closesAt.orElse(null), entered.value("reason"));
                    return Redirect.to("/desk/calls/" + callRef).saying("desk-call.moved");
                },
                again -> form(frame, actor, callRef, again));
    }
}
