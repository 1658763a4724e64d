package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kcity.people.ProveAgain;
import kcity.people.ProveAgain.Means;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before an act that cannot be undone ({@link NoWayBack}) the password or a code is asked for, unless one was given within ten minutes. The form is kept in
 * the page that asks, which sends it on to the very address that it was sent to: nobody is led anywhere else, and no typed word is lost.
 */
@Component
final class AskForProof implements HandlerInterceptor {
    static final String FIELD = "_proof";
    private final ProveAgain prove;
    private final Frames frames;
    private final ObjectProvider<PageRendering> rendering;
    private final Clock clock;

    AskForProof(ProveAgain prove, Frames frames, ObjectProvider<PageRendering> rendering, Clock clock) {
        this.prove = prove;
        this.frames = frames;
        this.rendering = rendering;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object controller)
            throws IOException {
        var actor = frames.actor();
        return !isAsked(request, controller, actor) || isProven(request, response, actor);
    }

    /** Whoever is known by links alone has nothing that could be asked for. */
    private boolean isAsked(HttpServletRequest request, Object controller, Actor actor) {
        return request.getMethod().equals("POST")
                && controller instanceof HandlerMethod method
                && method.hasMethodAnnotation(NoWayBack.class)
                && actor.isSignedIn()
                && !prove.isFresh(SessionFilter.token(request))
                && prove.means(actor) != Means.NONE;
    }

    private boolean isProven(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        var typed = request.getParameter(FIELD);
        if (typed == null) {
            ask(request, response, actor, SubmittedForm.NOTHING);
            return false;
        }
        try {
            prove.prove(actor, BoundTokens.client(request), SessionFilter.token(request), typed);
            return true;
        } catch (Refused refused) {
            refused.reasons().forEach(reason -> tellWhen(reason, response));
            ask(request, response, actor, SubmittedForm.NOTHING.refused(refused.reasons()));
            return false;
        }
    }

    private void tellWhen(Refused.Reason reason, HttpServletResponse response) {
        if (reason.arguments().stream().findFirst().orElse("") instanceof Instant until) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Duration.between(clock.instant(), until).toSeconds()));
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, Actor actor, SubmittedForm entered)
            throws IOException {
        rendering
                .getObject()
                .show(new ProveAgainPage(frames.of(request), entered, prove.means(actor), Held.of(request)), response);
    }
}
