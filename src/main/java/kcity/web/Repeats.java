package kcity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kcity.people.FirstAnswers;
import kcity.people.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who sends a form twice gets the first answer twice. Every form carries a secret of its own ({@code _once}); sent again with the same content, by a
 * second click or a reload, it is answered as it was, with the session or the link that the first answer gave. A second one that comes while the first
 * is under way waits for it. What was refused is not kept: it may be tried again.
 */
@Component
final class Repeats implements HandlerInterceptor {
    static final String FIELD = "_once";
    private static final String FORM = "[A-Za-z0-9_-]{22}";
    private static final String UNDER_WAY = Repeats.class.getName();
    private static final int LARGEST = 200_000;
    private static final long PATIENCE = 120;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ConcurrentHashMap<String, CountDownLatch> running = new ConcurrentHashMap<>();
    private final FirstAnswers answers;
    private final SignIn signIn;

    Repeats(FirstAnswers answers, SignIn signIn) {
        this.answers = answers;
        this.signIn = signIn;
    }

    private record Sent(String form, String content) {}

    /** A form's own secret. */
    static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object controller)
            throws IOException, ServletException {
        var once = request.getParameter(FIELD);
        if (!request.getMethod().equals("POST") || once == null || !once.matches(FORM) || isSafe(request, controller)) {
            return true;
        }
        var sent = new Sent(request.getRequestURI() + " " + once, SentContent.digest(request));
        enter(sent.form());
        var first =
                answers.find(sent.form(), sent.content()).flatMap(Answer::read).filter(this::stillHolds);
        if (first.isPresent()) {
            leave(sent.form());
            first.get().write(response);
            return false;
        }
        request.setAttribute(UNDER_WAY, sent);
        return true;
    }

    /** Whether sending it twice comes to the same without our doing. */
    private static boolean isSafe(HttpServletRequest request, Object controller) throws IOException, ServletException {
        return controller instanceof HandlerMethod method
                && method.hasMethodAnnotation(Idempotent.class)
                && SentContent.files(request).allMatch(SentContent::isLeftEmpty);
    }

    private void enter(String form) {
        var mine = new CountDownLatch(1);
        for (var other = running.putIfAbsent(form, mine); other != null; other = running.putIfAbsent(form, mine)) {
            await(other);
        }
    }

    private static void await(CountDownLatch other) {
        try {
            boolean _ = other.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the first answer was awaited", e);
        }
    }

    private void leave(String form) {
        var mine = running.remove(form);
        if (mine != null) {
            mine.countDown();
        }
    }

    /** An answer that opened a session says nothing any more when the session has ended. */
    private boolean stillHolds(Answer answer) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith(SessionFilter.COOKIE + "="))
                .map(cookie ->
                        cookie.substring(SessionFilter.COOKIE.length() + 1).replaceFirst(";.*", ""))
                .allMatch(
                        session -> session.isEmpty() || signIn.actorOf(session).isPresent());
    }

    /** Keeps what the act is being answered with, before it is sent. */
    void keep(HttpServletRequest request, HttpServletResponse response, int status, String location, byte[] body) {
        if (request.getAttribute(UNDER_WAY) instanceof Sent sent && status < 400 && body.length <= LARGEST) {
            var cookies = List.copyOf(response.getHeaders(HttpHeaders.SET_COOKIE));
            answers.keep(sent.form(), sent.content(), new Answer(status, location, cookies, body).written());
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object controller, @Nullable Exception problem) {
        if (request.getAttribute(UNDER_WAY) instanceof Sent sent) {
            leave(sent.form());
        }
    }
}
