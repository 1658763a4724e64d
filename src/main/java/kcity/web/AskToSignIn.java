package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kcity.people.MakeLinks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Somebody unknown at a door that wants a name goes to sign in and comes back, with what was typed; so does a stale post, which only its own author can send on. */
@Component
final class AskToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Frames frames;
    private final PageRendering rendering;
    private final MakeLinks links;
    private final Entrance entrance;

    AskToSignIn(Frames frames, PageRendering rendering, MakeLinks links, Entrance entrance) {
        this.entrance = entrance;
        this.links = links;
        this.frames = frames;
        this.rendering = rendering;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("Tus-Resumable") != null) {
            response.setStatus(401);
            return;
        }
        if (request.getMethod().equals("POST")) {
            rendering.show(
                    new SignInPage(frames.of(request), SubmittedForm.NOTHING, "", Held.of(request), links.mails()),
                    response);
            return;
        }
        var path = frames.of(request).path();
        response.setStatus(303);
        response.setHeader(
                "Location",
                entrance.step(request, path)
                        .orElseGet(() -> "/sign-in?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        rendering.show(HeldPage.of(frames.of(request), 403, "web.problem.forged", Held.of(request)), response);
    }

    /** A form of another site's: nothing of it is held, as its reader has not written it. */
    void foreign(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rendering.show(new ProblemPage(frames.of(request), 403, "web.problem.foreign", List.of(), List.of()), response);
    }
}
