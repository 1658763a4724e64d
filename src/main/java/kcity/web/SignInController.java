package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.shared.Refused;
import kcity.web.component.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, out and up. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final RegisterPeople register;
    private final Frames frames;

    SignInController(SignIn signIn, RegisterPeople register, Frames frames) {
        this.signIn = signIn;
        this.register = register;
        this.frames = frames;
    }

    @GetMapping("/sign-in")
    Page form(Frame frame, @RequestParam(defaultValue = "") String back) {
        return new SignInPage(frame, Entered.NOTHING, back, Held.NOTHING);
    }

    @PostMapping("/sign-in")
    Object signIn(Frame frame, Entered entered, HttpServletRequest request, HttpServletResponse response) {
        var back = entered.value("back");
        var held = Held.of(entered);
        try {
            var session = signIn.withPassword(entered.value("email"), request.getParameter("password"));
            SessionFilter.start(request, response, session);
            return held.isEmpty() ? begin(session, back) : held(request, session, held);
        } catch (Refused refused) {
            return new SignInPage(frame, entered.refused(refused.reasons()), back, held);
        }
    }

    private Page held(HttpServletRequest request, String session, Held held) {
        var actor = signIn.actorOf(session).orElseThrow();
        return new HeldPage(frames.of(request, actor), 200, "web.held.signed-in", held);
    }

    /** Back to where somebody came from, else to the person's own first page. */
    private Redirect begin(String token, String back) {
        var start = signIn.actorOf(token).map(Navigation::startOf).orElse("/");
        return Redirect.to(back.isEmpty() ? start : ownPath(back));
    }

    @GetMapping("/sign-in/{token}")
    Page link(Frame frame, @PathVariable String token, @RequestParam(defaultValue = "") String back) {
        return link(frame, token, Entered.NOTHING.with(Map.of("back", back)));
    }

    private Page link(Frame frame, String token, Entered entered) {
        var owner = signIn.ownerOfLink(token);
        return new LinkPage(frame, entered, token, owner.map(p -> p.name()).orElse(""), owner.isPresent());
    }

    @PostMapping("/sign-in/{token}")
    Object useLink(
            Frame frame,
            @PathVariable String token,
            Entered entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entered.orAgain(
                () -> {
                    var session = signIn.withLink(token, entered.value("password"));
                    SessionFilter.start(request, response, session);
                    return begin(session, entered.value("back"));
                },
                again -> link(frame, token, again));
    }

    @PostMapping("/sign-out")
    Redirect signOut(HttpServletRequest request, HttpServletResponse response) {
        Frames.cookie(request, SessionFilter.COOKIE).ifPresent(signIn::end);
        SessionFilter.end(request, response);
        return Redirect.to("/").saying("signed-out");
    }

    @GetMapping("/register")
    Page registration(Frame frame, @RequestParam(defaultValue = "/apply") String back) {
        return registration(frame, Entered.NOTHING, back);
    }

    private static Page registration(Frame frame, Entered entered, String back) {
        var kinds = Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.AGENCY)
                .map(kind -> Option.of(kind.name(), frame.t("organisation-kind." + kind)))
                .toList();
        return new RegistrationPage(frame, entered, kinds, Countries.options(frame.language()), back);
    }

    @PostMapping("/register")
    Object register(Frame frame, Entered entered, HttpServletRequest request, HttpServletResponse response) {
        var back = ownPath(entered.value("back"));
        return entered.orAgain(
                () -> {
                    var person = register.register(new Registration(
                            entered.value("organisationName"),
                            entered.value("kind"),
                            entered.value("country"),
                            entered.value("name"),
                            entered.value("email"),
                            request.getParameter("password"),
                            frame.language()));
                    SessionFilter.start(request, response, signIn.open(person.id()));
                    return Redirect.to(back).saying("registered");
                },
                again -> registration(frame, again, back));
    }

    /** Only our own pages: a link that leads elsewhere after signing in is a trap. */
    static String ownPath(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/";
    }
}
