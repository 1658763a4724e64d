package kcity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import kcity.people.SignIn;
import kcity.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the log who came in and went out and what was refused, with the client's address, which every other line of the request bears too. Neither what was
 * typed nor a one-time link stands there.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class Witness extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("kcity.access");
    private static final String CLIENT = "client";
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 405, 409, 413, 429);
    private final SignIn signIn;

    Witness(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(CLIENT, request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
            tell(request, response);
        } finally {
            MDC.remove(CLIENT);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI().replaceFirst("^/sign-in/[^/]+", "/sign-in/…");
        var session = session(response);
        if (session.isPresent()) {
            came(session.get(), path);
        } else if (cookie(response, Entrance.HALF).isPresent()) {
            LOG.info("second step asked for at {}", path);
        } else if (request.getMethod().equals("POST") && path.startsWith("/sign-in")) {
            LOG.info("sign-in refused at {} ({})", path, response.getStatus());
        } else if (REFUSALS.contains(response.getStatus())) {
            LOG.info("refused {} {} ({})", request.getMethod(), path, response.getStatus());
        }
    }

    /** Of the cookie that the answer sets; "" where it takes it away. */
    private static Optional<String> session(HttpServletResponse response) {
        return cookie(response, SessionFilter.COOKIE);
    }

    private static Optional<String> cookie(HttpServletResponse response, String name) {
        var start = name + "=";
        return response.getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()).replaceFirst(";.*", ""))
                .findFirst();
    }

    private void came(String token, String path) {
        if (token.isEmpty()) {
            LOG.info("signed out at {}", path);
        } else {
            LOG.info(
                    "signed in: person {} at {}",
                    signIn.actorOf(token).map(Actor::id).orElse("unknown"),
                    path);
        }
    }
}
