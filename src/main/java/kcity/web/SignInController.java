package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kcity.people.Client;
import kcity.people.MakeLinks;
import kcity.people.Password;
import kcity.people.Person;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final MakeLinks links;
    private final Entrance entrance;

    SignInController(SignIn signIn, MakeLinks links, Entrance entrance) {
        this.signIn = signIn;
        this.links = links;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    Page form(Frame frame, @RequestParam(defaultValue = "") String back) {
        return new SignInPage(frame, SubmittedForm.NOTHING, back, Held.NOTHING, links.mails());
    }

    @PostMapping("/sign-in")
    Object signIn(
            Frame frame,
            Client client,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        var back = entered.value("back");
        var held = Held.of(entered);
        try {
            var entry = signIn.withPassword(client, entered.value("email"), entered.typed("password"));
            return entrance.enter(request, response, entry, back, held);
        } catch (Refused refused) {
            refused.reasons().forEach(reason -> tellWhen(frame, reason, response));
            return new SignInPage(frame, entered.refused(refused.reasons()), back, held, links.mails());
        }
    }

    private static void tellWhen(Frame frame, Refused.Reason reason, HttpServletResponse response) {
        if (reason.arguments().stream().findFirst().orElse("") instanceof Instant until) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Duration.between(frame.now(), until).toSeconds()));
        }
    }

    @GetMapping("/sign-in/{token}")
    Object link(
            Frame frame,
            Actor actor,
            Client client,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String back) {
        var owner = signIn.ownerOfLink(client, token);
        return owner.filter(person -> person.id().equals(actor.id())).isPresent()
                ? Redirect.to(back.isEmpty() ? Navigation.startOf(actor) : OwnPath.of(back))
                : link(frame, token, owner, SubmittedForm.NOTHING.with(Map.of("back", back)));
    }

    private static Page link(Frame frame, String token, Optional<Person> owner, SubmittedForm entered) {
        return new LinkPage(frame, entered, token, owner.map(Person::name).orElse(""), owner.isPresent());
    }

    @PostMapping("/sign-in/{token}")
    Object useLink(
            Frame frame,
            Client client,
            @PathVariable String token,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entered.orAgain(
                () -> {
                    var entry = signIn.withLink(client, token, Password.of(entered.typed("password")));
                    return entrance.enter(request, response, entry, entered.value("back"));
                },
                again -> link(frame, token, signIn.ownerOfLink(client, token), again));
    }

    @PostMapping("/sign-out")
    Redirect signOut(HttpServletRequest request, HttpServletResponse response) {
        Frames.cookie(request, SessionFilter.COOKIE).ifPresent(signIn::end);
        SessionFilter.end(request, response);
        return Redirect.to("/").saying("signed-out");
    }
}
