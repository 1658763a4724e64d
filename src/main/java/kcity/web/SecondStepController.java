package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import kcity.people.Client;
import kcity.people.Entry;
import kcity.people.MakeLinks;
import kcity.people.SignInFurther;
import kcity.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in/code} and {@code /sign-in/second-factor}: what is asked of whoever has shown the password or a link. */
@Controller
class SecondStepController {
    private static final String CODE = "/sign-in/code";
    private static final String FACTOR = "/sign-in/second-factor";
    private final SignInFurther further;
    private final Entrance entrance;
    private final MakeLinks links;

    SecondStepController(SignInFurther further, Entrance entrance, MakeLinks links) {
        this.further = further;
        this.entrance = entrance;
        this.links = links;
    }

    @GetMapping({CODE, FACTOR})
    Object step(Frame frame, @RequestParam(defaultValue = "") String back, HttpServletRequest request) {
        var half = Entrance.half(request).filter(token -> further.person(token).isPresent());
        return half.<Object>map(token -> entrance.step(frame, token, SubmittedForm.NOTHING, back, Held.NOTHING))
                .orElseGet(() -> Redirect.to("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    @PostMapping(CODE)
    Object code(
            Frame frame,
            Client client,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return taken(frame, entered, request, half -> {
            var entry = new Entry(further.withCode(client, half, entered.value("factor-code")), Entry.Next.NOTHING);
            return entrance.enter(request, response, entry, entered.value("back"), Held.of(entered));
        });
    }

    @PostMapping(FACTOR)
    Object factor(
            Frame frame,
            Client client,
            SubmittedForm entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return taken(frame, entered, request, half -> {
            var arrival = further.withFactor(client, half, entered.value("first-code"));
            return entrance.arrive(request, response, arrival, entered.value("back"), Held.of(entered));
        });
    }

    /** Where the first step is too long ago it is asked for again, with what was typed before it. */
    private Object taken(Frame frame, SubmittedForm entered, HttpServletRequest request, Function<String, Object> act) {
        var half = Entrance.half(request).orElse("");
        try {
            entered.mustFit();
            return act.apply(half);
        } catch (Refused refused) {
            var again = entered.refused(refused.reasons());
            var back = entered.value("back");
            var held = Held.of(entered);
            return further.person(half).isPresent()
                    ? entrance.step(frame, half, again, back, held)
                    : new SignInPage(frame, again, back, held, links.mails());
        }
    }
}
