package kcity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one place that everything sent comes through: what is no readable text is refused here, the rest goes on in NFC. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Threshold extends OncePerRequestFilter {
    private final ErrorPages errors;

    Threshold(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Doubtful(request), response);
        } else if (!Escapes.readable(request.getRequestURI()) || !Escapes.readable(request.getQueryString())) {
            errors.show(request, response, 400);
        } else {
            pass(request, response, chain);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new Received(request), response);
        } catch (Unreadable sent) {
            errors.show(errors.unreadable(request), response);
        } catch (RuntimeException | ServletException why) {
            int status = BrokenForm.status(why);
            if (status == 0 || response.isCommitted()) {
                throw why;
            }
            errors.show(request, response, status);
        }
    }
}
