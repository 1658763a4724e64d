package kcity.desk.people;

import java.util.List;
import kcity.people.DismissSuspicions;
import kcity.people.PeopleQueries;
import kcity.people.Same;
import kcity.people.SameQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Says of two that perhaps are one that they are not, and takes it back. */
@Controller
class DismissalController {
    private static final String ID = "[A-Z0-9-]{2,20}";
    private static final String DISMISSAL =
            SameController.ADDRESS + "/{kind}/{one:" + ID + "}/{other:" + ID + "}/dismissal";
    private static final String WITHDRAWAL = SameController.ADDRESS + "/dismissals/{number:[0-9]{1,9}}/withdrawal";
    private final SameQueries same;
    private final DismissSuspicions dismiss;
    private final PeopleQueries people;

    DismissalController(SameQueries same, DismissSuspicions dismiss, PeopleQueries people) {
        this.same = same;
        this.dismiss = dismiss;
        this.people = people;
    }

    @GetMapping(DISMISSAL)
    FormPage dismissal(
            Frame frame,
            Actor actor,
            @PathVariable Same.Kind kind,
            @PathVariable String one,
            @PathVariable String other) {
        return dismissal(frame, actor, kind, one, other, SubmittedForm.NOTHING);
    }

    private FormPage dismissal(
            Frame frame, Actor actor, Same.Kind kind, String one, String other, SubmittedForm entered) {
        NotAllowed.unless(actor.isOfficer(), actor, "see who is the same");
        return form(frame, entered, "desk-people.same.dismiss", kind, one, other);
    }

    private FormPage form(Frame frame, SubmittedForm entered, String key, Same.Kind kind, String one, String other) {
        var names =
                SameNames.of(frame, people, SameNames.Id.of(kind, one, other).toList(), List.of());
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("desk-people.same"), SameController.ADDRESS), new Link(title, "")))
                .about(names.named(kind, one) + " ≠ " + names.named(kind, other))
                .reason(key, "desk-people.reason");
    }

    @PostMapping(DISMISSAL)
    Object dismiss(
            Frame frame,
            Actor actor,
            @PathVariable Same.Kind kind,
            @PathVariable String one,
            @PathVariable String other,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    int _ = dismiss.dismiss(actor, kind, one, other, entered.value("reason"));
                    return Redirect.to(SameController.ADDRESS).saying("same-dismissed");
                },
                again -> dismissal(frame, actor, kind, one, other, again));
    }

    @GetMapping(WITHDRAWAL)
    FormPage withdrawal(Frame frame, Actor actor, @PathVariable int number) {
        return withdrawal(frame, actor, number, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, int number, SubmittedForm entered) {
        var past = same.dismissed(actor).stream()
                .filter(d -> d.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("dismissal " + number));
        return form(frame, entered, "desk-people.same.dismiss.take-back", past.kind(), past.one(), past.other());
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(Frame frame, Actor actor, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    dismiss.takeBack(actor, number, entered.value("reason"));
                    return Redirect.to(SameController.ADDRESS).saying("same-dismissal-taken-back");
                },
                again -> withdrawal(frame, actor, number, again));
    }
}
