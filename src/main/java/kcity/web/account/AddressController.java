package kcity.web.account;

import java.util.ArrayList;
import java.util.List;
import kcity.people.ChangePassword;
import kcity.people.Client;
import kcity.people.CorrectAddresses;
import kcity.people.PeopleMatter;
import kcity.shared.Actor;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /account/address}: another e-mail address for the own account, once its mailbox is shown to be one's own. */
@Controller
class AddressController {
    private final CorrectAddresses correct;
    private final ChangePassword password;

    AddressController(CorrectAddresses correct, ChangePassword password) {
        this.correct = correct;
        this.password = password;
    }

    @GetMapping("/account/address")
    FormPage address(Frame frame, Actor actor) {
        return address(frame, actor, SubmittedForm.NOTHING);
    }

    private FormPage address(Frame frame, Actor actor, SubmittedForm entered) {
        var title = frame.t("web-account.address");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("web-account.title"), "/account"), new Link(title, "")))
                .lead(frame.t("web-account.address.lead"))
                .button(frame.t("web-account.address.do"))
                .fields(fields(frame, actor));
    }

    private List<Field> fields(Frame frame, Actor actor) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of(Kind.EMAIL, "email", frame.t("web-account.address.new"))
                .about(PeopleMatter.EMAIL)
                .value(correct.wished(actor).orElse(""))
                .autocomplete("email"));
        if (password.has(actor)) {
            fields.add(Field.of(Kind.PASSWORD, "until", frame.t("web-account.until"))
                    .about(PeopleMatter.PASSWORD_UNTIL)
                    .autocomplete("current-password"));
        }
        return fields;
    }

    @PostMapping("/account/address")
    Object ask(Frame frame, Actor actor, Client client, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.ask(actor, client, entered.typed("until"), entered.value("email"));
                    return Redirect.to("/mailbox").saying("address-asked");
                },
                again -> address(frame, actor, again));
    }
}
