package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Somebody unknown at a door that wants a name goes to sign in and comes back; a forged or stale post is shown its page again. */
@Component
final class AskToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Frames frames;
    private final PageRendering rendering;

    AskToSignIn(Frames frames, PageRendering rendering) {
        this.frames = frames;
        this.rendering = rendering;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        var back = request.getMethod().equals("GET") ? frames.of(request).path() : "/";
        response.setStatus(303);
        response.setHeader("Location", "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        rendering.show(
                new ProblemPage(
                        frames.of(request), 403, "web.problem.forged", java.util.List.of(), java.util.List.of()),
                response);
    }
}
