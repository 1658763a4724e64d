package kcity.web.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.people.ChangePassword;
import kcity.people.Client;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.SetSecondFactor;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.web.FactorPage;
import kcity.web.Frame;
import kcity.web.Held;
import kcity.web.OwnSession;
import kcity.web.Page;
import kcity.web.RecoveryCodesPage;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /account/second-factor}: the own one-time codes, set, exchanged and left. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {
    private static final String PATH = "/account/second-factor";
    private final SetSecondFactor factor;
    private final ChangePassword password;
    private final PeopleQueries people;

    SecondFactorController(SetSecondFactor factor, ChangePassword password, PeopleQueries people) {
        this.factor = factor;
        this.password = password;
        this.people = people;
    }

    @GetMapping
    Page state(Frame frame, Actor actor, OwnSession own) {
        return factor.since(actor).isPresent()
                ? state(frame, actor, SubmittedForm.NOTHING)
                : form(frame, actor, own, SubmittedForm.NOTHING);
    }

    private Page state(Frame frame, Actor actor, SubmittedForm entered) {
        return new SecondFactorPage(
                frame,
                entered,
                factor.since(actor).map(frame::date).orElse(""),
                factor.recoveryCodesLeft(actor),
                password.has(actor),
                factor.isNeeded(actor));
    }

    @GetMapping("/exchange")
    Page exchange(Frame frame, Actor actor, OwnSession own) {
        return form(frame, actor, own, SubmittedForm.NOTHING);
    }

    private Page form(Frame frame, Actor actor, OwnSession own, SubmittedForm entered) {
        var title = frame.t("web-factor.set");
        return new FactorPage(
                frame,
                entered,
                List.of(new Link(frame.t("web-account.title"), "/account"), new Link(title, "")),
                PATH,
                frame.t("web-factor.chosen"),
                factor.offered(actor, own.token()),
                people.person(actor, actor.id()).map(Person::email).orElse(""),
                asked(frame, actor),
                new TreeMap<>(Map.of()));
    }

    private List<Field> asked(Frame frame, Actor actor) {
        return SecondFactorPage.known(
                frame, password.has(actor), factor.since(actor).isPresent());
    }

    /** Shows on the answered page itself the recovery codes, as they are shown once. */
    @PostMapping
    Page set(Frame frame, Actor actor, Client client, OwnSession own, SubmittedForm entered) {
        try {
            entered.mustFit();
            return codes(
                    frame,
                    factor.set(
                            actor,
                            client,
                            own.token(),
                            entered.typed("until"),
                            entered.value("factor-code"),
                            entered.value("first-code")));
        } catch (Refused refused) {
            return form(frame, actor, own, entered.refused(refused.reasons()));
        }
    }

    private static Page codes(Frame frame, List<String> codes) {
        return new RecoveryCodesPage(frame, codes, "/account", Held.NOTHING);
    }

    @PostMapping("/recovery-codes")
    Page renew(Frame frame, Actor actor, Client client, SubmittedForm entered) {
        try {
            entered.mustFit();
            return codes(frame, factor.renewCodes(actor, client, entered.typed("until"), entered.value("factor-code")));
        } catch (Refused refused) {
            return state(frame, actor, entered.refused(refused.reasons()));
        }
    }

    @PostMapping("/ending")
    Object end(Frame frame, Actor actor, Client client, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    factor.end(actor, client, entered.typed("until"), entered.value("factor-code"));
                    return Redirect.to("/account").saying("factor-ended");
                },
                again -> state(frame, actor, again));
    }
}
