package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcity.people.Entry;
import kcity.people.Person;
import kcity.people.SignIn;
import kcity.people.SignInFurther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Leads on whoever has come in as far as an {@link Entry} says: to the second step, or to where they wanted to go, with what they had typed. */
@Component
final class Entrance {
    static final String HALF = "kcity-half";
    private static final Duration LASTS = Duration.ofMinutes(30);
    private final SignIn signIn;
    private final SignInFurther further;
    private final Frames frames;

    Entrance(SignIn signIn, SignInFurther further, Frames frames) {
        this.signIn = signIn;
        this.further = further;
        this.frames = frames;
    }

    /** @param back path to go to afterwards; "" for the person's own first page */
    Redirect enter(HttpServletRequest request, HttpServletResponse response, Entry entry, String back) {
        if (entry.next() == Entry.Next.NOTHING) {
            open(request, response, entry.token());
            return Redirect.to(onward(entry.token(), back));
        }
        set(request, response, entry.token(), LASTS);
        return Redirect.to(address(entry.next(), back));
    }

    Object enter(HttpServletRequest request, HttpServletResponse response, Entry entry, String back, Held held) {
        var to = enter(request, response, entry, back);
        if (held.isEmpty()) {
            return to;
        }
        return entry.next() == Entry.Next.NOTHING
                ? held(request, entry.token(), held)
                : step(frames.of(request), entry.token(), SubmittedForm.NOTHING, back, held);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, String session) {
        SessionFilter.start(request, response, session);
        Frames.cookie(request, HALF).ifPresent(half -> set(request, response, "", Duration.ZERO));
    }

    /** With a session and recovery codes, which are shown before all else. */
    Page arrive(
            HttpServletRequest request,
            HttpServletResponse response,
            SignInFurther.Arrival arrival,
            String back,
            Held held) {
        open(request, response, arrival.session());
        var actor = signIn.actorOf(arrival.session()).orElseThrow();
        return new RecoveryCodesPage(frames.of(request, actor), arrival.codes(), onward(arrival.session(), back), held);
    }

    private Page held(HttpServletRequest request, String session, Held held) {
        var actor = signIn.actorOf(session).orElseThrow();
        return HeldPage.of(frames.of(request, actor), 200, "web.held.signed-in", held);
    }

    /** Back to where somebody came from, else to the person's own first page. */
    String onward(String session, String back) {
        var start = signIn.actorOf(session).map(Navigation::startOf).orElse("/");
        return back.isEmpty() ? start : OwnPath.of(back);
    }

    /** Where the second step is asked for that the reader has before them; empty where there is none. */
    Optional<String> step(HttpServletRequest request, String back) {
        return half(request).flatMap(further::person).map(person -> address(further.next(person), back));
    }

    private static String address(Entry.Next next, String back) {
        var page = next == Entry.Next.CODE ? "/sign-in/code" : "/sign-in/second-factor";
        return back.isEmpty() ? page : page + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    static Optional<String> half(HttpServletRequest request) {
        return Frames.cookie(request, HALF).filter(token -> !token.isEmpty());
    }

    /** The page of the second step. */
    Page step(Frame frame, String half, SubmittedForm entered, String back, Held held) {
        var person = further.person(half).orElseThrow();
        return further.next(person) == Entry.Next.CODE
                ? new CodePage(frame, entered, back, held)
                : factor(frame, person, half, entered, back, held);
    }

    private Page factor(Frame frame, Person person, String half, SubmittedForm entered, String back, Held held) {
        Map<String, List<String>> carried = new TreeMap<>(held.carried());
        carried.put("back", List.of(back));
        return new FactorPage(
                frame,
                entered,
                List.of(),
                "/sign-in/second-factor",
                frame.t("web-factor.needed"),
                further.offered(person, half),
                person.email(),
                List.of(),
                carried);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String token, Duration lasts) {
        var cookie = ResponseCookie.from(HALF, token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
