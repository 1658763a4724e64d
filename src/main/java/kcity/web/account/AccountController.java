package kcity.web.account;

import kcity.people.ChangePassword;
import kcity.people.Client;
import kcity.people.Password;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.SetSecondFactor;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.OwnSession;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /account}. */
@Controller
class AccountController {
    private final SignIn signIn;
    private final ChangePassword change;

    private final PeopleQueries people;
    private final SetSecondFactor factor;

    AccountController(SignIn signIn, ChangePassword change, PeopleQueries people, SetSecondFactor factor) {
        this.factor = factor;
        this.people = people;
        this.signIn = signIn;
        this.change = change;
    }

    @GetMapping("/account")
    Page account(Frame frame, Actor actor, OwnSession own) {
        return page(frame, actor, own, SubmittedForm.NOTHING);
    }

    private Page page(Frame frame, Actor actor, OwnSession own, SubmittedForm entered) {
        return new AccountPage(
                frame,
                entered,
                people.person(actor, actor.id()).map(Person::email).orElse(""),
                change.has(actor),
                factor.since(actor).map(frame::date).orElse(""),
                signIn.devices(actor, own.token()).stream()
                        .map(device -> AccountPage.Line.of(frame, device))
                        .toList());
    }

    @PostMapping("/account/password")
    Object password(Frame frame, Actor actor, Client client, OwnSession own, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    change.change(
                            actor, client, own.token(), entered.typed("until"), Password.of(entered.typed("password")));
                    return Redirect.to("/account").saying("password-set");
                },
                again -> page(frame, actor, own, again));
    }

    @PostMapping("/account/devices/{number:[0-9]{1,18}}/ending")
    Redirect end(Actor actor, @PathVariable long number) {
        signIn.endDevice(actor, number);
        return Redirect.to("/account").saying("device-ended");
    }

    @PostMapping("/account/devices/others/ending")
    Redirect endOthers(Actor actor, OwnSession own) {
        signIn.endOthers(actor, own.token());
        return Redirect.to("/account").saying("devices-ended");
    }
}
