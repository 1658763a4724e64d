package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kcity.people.SignIn;
import kcity.shared.Actor;

/** Whose session a request comes with: asked once, however many of the filters want to know. */
final class Whose {
    private static final String KNOWN = Whose.class.getName();

    private Whose() {}

    private record Known(Optional<Actor> actor) {}

    static Optional<Actor> session(HttpServletRequest request, SignIn signIn) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return known.actor();
        }
        var actor = Frames.cookie(request, SessionFilter.COOKIE)
                .filter(token -> !token.isEmpty())
                .flatMap(signIn::actorOf);
        request.setAttribute(KNOWN, new Known(actor));
        return actor;
    }
}
