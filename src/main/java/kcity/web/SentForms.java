package kcity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import kcity.people.SignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has forms taken apart by us: the container's own bounds would answer with a bare page and lose what was typed, and it waits for ever for slow ones. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class SentForms extends OncePerRequestFilter {
    private final SignIn signIn;
    private final SlowClients slow = new SlowClients();

    SentForms(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            try (var form = new SentForm(
                    request, slow, () -> Whose.session(request, signIn).isPresent())) {
                chain.doFilter(form, response);
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            chain.doFilter(new SentWords(request, slow), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
