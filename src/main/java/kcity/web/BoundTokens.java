package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcity.people.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Tokens against forged posts, each bound to the session in which its page was shown: derived from the session's own secret, so that none is kept and no
 * cookie that somebody plants makes one. Before signing in they are bound to the browser, by a cookie by which it is also known again. The forms by
 * which people come in and go out take the browser's token in a session too, as a second click may come when the first has opened one.
 */
final class BoundTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {
    static final String BROWSER = "kcity-browser";
    private static final String FIELD = "_csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FRESH = BoundTokens.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    /** From where a request comes. */
    static Client client(HttpServletRequest request) {
        return Client.of(
                request.getRemoteAddr(),
                Frames.cookie(request, BROWSER).orElse(""),
                request.getHeader(HttpHeaders.USER_AGENT));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session(request)
                .or(() -> Frames.cookie(request, BROWSER).filter(secret -> !secret.isEmpty()))
                .map(BoundTokens::token)
                .orElse(null);
    }

    private static Optional<String> session(HttpServletRequest request) {
        return Frames.cookie(request, SessionFilter.COOKIE).filter(secret -> !secret.isEmpty());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(FRESH, secret);
        return token(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String secret) {
            var cookie = ResponseCookie.from(BROWSER, secret)
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masks.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var sent = masks.resolveCsrfTokenValue(request, token);
        return sent != null && isWayInOrOut(request) && isOfBrowser(request, sent) ? token.getToken() : sent;
    }

    private static boolean isWayInOrOut(HttpServletRequest request) {
        return request.getRequestURI().matches("/(register|sign-in|sign-in/[^/]+|sign-out)");
    }

    private static boolean isOfBrowser(HttpServletRequest request, String sent) {
        return Frames.cookie(request, BROWSER)
                .map(secret -> MessageDigest.isEqual(
                        token(secret).getToken().getBytes(StandardCharsets.UTF_8),
                        sent.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** The forms of this very answer belong to a session that it opens. */
    static void bind(HttpServletRequest request, HttpServletResponse response, String session) {
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token(session));
    }

    private static CsrfToken token(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bound = mac.doFinal("forms".getBytes(StandardCharsets.UTF_8));
            return new DefaultCsrfToken(
                    HEADER, FIELD, Base64.getUrlEncoder().withoutPadding().encodeToString(bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
