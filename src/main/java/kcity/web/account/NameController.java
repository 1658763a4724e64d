package kcity.web.account;

import java.util.List;
import kcity.people.CorrectNames;
import kcity.people.PeopleMatter;
import kcity.shared.Actor;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /account/name}: the own name, where it was misspelt. */
@Controller
class NameController {
    private static final String NAME = "/account/name";
    private final CorrectNames correct;

    NameController(CorrectNames correct) {
        this.correct = correct;
    }

    @GetMapping(NAME)
    FormPage name(Frame frame, Actor actor) {
        return name(frame, actor, SubmittedForm.NOTHING);
    }

    private FormPage name(Frame frame, Actor actor, SubmittedForm entered) {
        var title = frame.t("web-account.name");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("web-account.title"), "/account"), new Link(title, "")))
                .about(actor.name())
                .lead(frame.t("web-account.name.lead"))
                .button(title)
                .fields(List.of(Field.text("name", frame.t("web-account.name.new"))
                        .about(PeopleMatter.NAME)
                        .value(actor.name())
                        .autocomplete("name")));
    }

    @PostMapping(NAME)
    Object correct(Frame frame, Actor actor, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.ofPerson(actor, actor.id(), entered.value("name"), "");
                    return Redirect.to("/account").saying("name-corrected");
                },
                again -> name(frame, actor, again));
    }
}
