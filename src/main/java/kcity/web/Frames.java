package kcity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.words.Messages;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Frame} of a request: language from {@code ?lang}, cookie or browser; zone from cookie; the person from the session. */
@Component
final class Frames {
    static final String LANGUAGE = "lang";
    static final String ZONE = "zone";
    private final Messages messages;
    private final Clock clock;
    private final Unread unread;
    private final Addresses addresses;
    private final String build;

    Frames(Messages messages, Clock clock, Unread unread, Addresses addresses) {
        this.messages = messages;
        this.clock = clock;
        this.unread = unread;
        this.addresses = addresses;
        this.build = Long.toString(
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElseGet(clock::instant)
                        .toEpochMilli(),
                36);
    }

    Frame of(HttpServletRequest request) {
        return of(request, actor());
    }

    /** For somebody who has signed in with this very request. */
    Frame of(HttpServletRequest request, Actor actor) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var csrf = token == null
                ? new Frame.Csrf("_csrf", "")
                : new Frame.Csrf(token.getParameterName(), token.getToken());
        var programme = Programmes.ofPath(path(request), actor);
        return new Frame(
                spoken(programme, language(request)),
                zone(request, programme),
                path(request),
                Later.of(() -> here(request)),
                actor,
                clock.instant(),
                said(request),
                csrf,
                build,
                messages.of(programme),
                Later.of(() -> unread.of(actor)));
    }

    Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : Actor.PUBLIC;
    }

    static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .or(() -> cookie(request, LANGUAGE))
                .flatMap(Frames::parse)
                .orElseGet(() -> request.getLocale().getLanguage().equals("ko") ? Language.KO : Language.EN);
    }

    /** A programme of one language is told in that one. */
    private static Language spoken(Programme programme, Language asked) {
        return programme.languages().contains(asked)
                ? asked
                : programme.languages().getFirst();
    }

    private static Optional<Language> parse(String code) {
        return Arrays.stream(Language.values())
                .filter(l -> l.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static ZoneId zone(HttpServletRequest request, Programme programme) {
        return cookie(request, ZONE).flatMap(Frames::zone).orElse(programme.zone());
    }

    static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Only after an act here: an address that somebody else gives out must not say that something was done. */
    private String said(HttpServletRequest request) {
        var key = request.getParameter("said");
        return key != null && comesFromHere(request) && messages.has("said." + key) ? "said." + key : "";
    }

    /** As the browser says; older ones, and those without https, name the page before instead. */
    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var before = request.getHeader("Referer");
        return before != null && before.startsWith(origin(request));
    }

    private static String origin(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
    }

    /** Path and query without the parameters that only concern the frame. */
    private static String path(HttpServletRequest request) {
        var original = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var path = ownPath(original == null ? request.getRequestURI() : original);
        var query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return path;
        }
        var kept = Arrays.stream(query.split("&"))
                .filter(p -> !p.startsWith("lang=") && !p.startsWith("said="))
                .toList();
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }

    /** Without the second slash, with which a link to it would lead to another's pages. */
    private static String ownPath(String path) {
        return Escapes.readable(path) && path.startsWith("/") && path.indexOf('\\') < 0
                ? path.replaceFirst("^/{2,}", "/")
                : "/";
    }

    private String here(HttpServletRequest request) {
        var path = path(request);
        return request.getMethod().equals("GET") ? path : addresses.nearest(path);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
