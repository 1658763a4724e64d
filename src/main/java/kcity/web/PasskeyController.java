package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kcity.people.Client;
import kcity.people.SignInByPasskey;
import kcity.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in/passkey}. */
@Controller
class PasskeyController {
    private static final String PATH = "/sign-in/passkey";
    private final SignInByPasskey signIn;
    private final Entrance entrance;
    private final OwnSites sites;

    PasskeyController(SignInByPasskey signIn, Entrance entrance, OwnSites sites) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.sites = sites;
    }

    @GetMapping(PATH)
    Page form(Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String back) {
        return form(frame, request, SubmittedForm.NOTHING.with(Map.of("back", back)));
    }

    private Page form(Frame frame, HttpServletRequest request, SubmittedForm entered) {
        return new PasskeyPage(
                frame,
                entered,
                entered.value("back"),
                signIn.challenge(),
                sites.of(request).host());
    }

    @PostMapping(PATH)
    Object signIn(
            Frame frame,
            Client client,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            entered.mustFit();
            var entry = signIn.signIn(client, sites.of(request), entered.value("credential"));
            return entrance.enter(request, response, entry, entered.value("back"));
        } catch (Refused refused) {
            return form(frame, request, entered.refused(refused.reasons()));
        }
    }
}
