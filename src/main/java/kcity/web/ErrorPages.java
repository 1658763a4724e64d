package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.people.SignIn;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** Pages for what went wrong outside the controllers, with the frame of whoever asked. */
@Component
final class ErrorPages {
    private final Frames frames;
    private final SignIn signIn;
    private final PageRendering rendering;

    ErrorPages(Frames frames, SignIn signIn, PageRendering rendering) {
        this.frames = frames;
        this.signIn = signIn;
        this.rendering = rendering;
    }

    void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        rendering.show(ProblemPage.of(frame(request), status), response);
    }

    /** For a request of which nothing but its first line has been read, if that: the reader's language is not known. */
    void showInBoth(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var frame = frame(request);
        rendering.show(ProblemPage.of(frame, status).alsoIn(frame.language().other()), response);
    }

    void show(Page page, HttpServletResponse response) throws IOException {
        rendering.show(page, response);
    }

    /** A form with U+0000 in it comes back without; whoever opened such an address gets a page that says so. */
    Page unreadable(HttpServletRequest request) {
        var sent = Received.asSent(request);
        return sent.getMethod().equals("POST") && mendable(sent)
                ? HeldPage.of(frame(sent), 400, "web.problem.mended", Held.of(new Mended(sent)))
                : ProblemPage.of(frame(sent), 400);
    }

    private static boolean mendable(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(value -> value.indexOf('\uFFFD') >= 0);
    }

    private Frame frame(HttpServletRequest request) {
        var doubtful = new Doubtful(request);
        return frames.of(doubtful, actor(doubtful));
    }

    /** The page is shown to a stranger too, and above all when nothing else works. */
    private Actor actor(HttpServletRequest request) {
        try {
            return Frames.cookie(request, SessionFilter.COOKIE)
                    .flatMap(signIn::actorOf)
                    .orElse(Actor.PUBLIC);
        } catch (RuntimeException unknown) {
            return Actor.PUBLIC;
        }
    }

    /** The form without U+0000. */
    private static final class Mended extends HttpServletRequestWrapper {
        Mended(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return super.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(field -> mended(field.getKey()), field -> mended(field.getValue())));
        }

        private static String[] mended(String... values) {
            return Arrays.stream(values).map(Mended::mended).toArray(String[]::new);
        }

        private static String mended(String value) {
            return value.replace("\0", "");
        }
    }
}
