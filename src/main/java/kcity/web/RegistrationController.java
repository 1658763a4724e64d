package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import kcity.people.Client;
import kcity.people.Entry;
import kcity.people.Often;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.web.component.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation comes in with its first person. */
@Controller
class RegistrationController {
    private final SignIn signIn;
    private final RegisterPeople register;
    private final Often often;
    private final Entrance entrance;

    RegistrationController(SignIn signIn, RegisterPeople register, Often often, Entrance entrance) {
        this.entrance = entrance;
        this.signIn = signIn;
        this.register = register;
        this.often = often;
    }

    @GetMapping("/register")
    Page registration(Frame frame, @RequestParam(defaultValue = "/apply") String back) {
        return registration(frame, SubmittedForm.NOTHING, back);
    }

    private static Page registration(Frame frame, SubmittedForm entered, String back) {
        var kinds = Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.AGENCY)
                .map(kind -> Option.of(kind.name(), frame.t("organisation-kind." + kind)))
                .toList();
        return new RegistrationPage(frame, entered, kinds, Countries.options(frame.language()), back);
    }

    @PostMapping("/register")
    Object register(
            Frame frame,
            Client client,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        var back = OwnPath.of(entered.value("back"));
        return entered.orAgain(
                () -> {
                    var form = new Registration(
                            entered.value("organisationName"),
                            entered.value("kind"),
                            entered.value("country"),
                            entered.value("name"),
                            entered.value("email"),
                            entered.typed("password"),
                            frame.language());
                    register.check(form);
                    often.count(Often.Act.REGISTER, client.source());
                    var person = register.register(form);
                    var entry = signIn.open(person, client);
                    var to = entrance.enter(request, response, entry, back);
                    return entry.next() == Entry.Next.NOTHING ? to.saying("registered") : to;
                },
                again -> registration(frame, again, back));
    }
}
