package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kcity.charter.Programmes;
import kcity.shared.Actor;
import kcity.shared.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Public pages as they were made for the last reader of the same address, language and zone, sent again while the version of what they show is the same.
 * Only readers without a session get them, and no page that says something to one reader, or carries a form's token, is kept.
 */
@Component
final class MadePages implements HandlerInterceptor {
    private static final String WANTED = MadePages.class.getName();
    private static final int MOST_BYTES = 24 << 20;
    private static final int LONGEST_ADDRESS = 300;
    private final @Nullable Published published;
    private final Map<Asked, Made> pages = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    /** @param home where somebody is writing templates and words; then nothing is kept */
    MadePages(ObjectProvider<Published> published, @Value("${kcity.develop:}") String home) {
        this.published = home.isEmpty() ? published.getIfAvailable() : null;
    }

    private record Asked(String address, String language, String zone) {}

    private record Wanted(Asked asked, String version) {}

    private record Made(String version, byte[] html, String language, String tag) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (published == null || !isForAll(published, request, handler)) {
            return true;
        }
        var wanted = new Wanted(asked(request), published.version());
        var made = find(wanted);
        if (made == null) {
            request.setAttribute(WANTED, wanted);
            return true;
        }
        send(made, request, response);
        return false;
    }

    private static boolean isForAll(Published published, HttpServletRequest request, Object handler) {
        return request.getMethod().equals("GET")
                && handler instanceof HandlerMethod method
                && published.shows(method.getBeanType())
                && Frames.cookie(request, SessionFilter.COOKIE).isEmpty()
                && request.getParameter(Frames.LANGUAGE) == null
                && request.getParameter("said") == null
                && address(request).length() <= LONGEST_ADDRESS;
    }

    private static Asked asked(HttpServletRequest request) {
        return new Asked(
                address(request),
                Frames.language(request).code(),
                Frames.zone(request, Programmes.ofPath(request.getRequestURI(), Actor.PUBLIC))
                        .getId());
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private synchronized @Nullable Made find(Wanted wanted) {
        var made = pages.get(wanted.asked());
        return made != null && made.version().equals(wanted.version()) ? made : null;
    }

    static boolean wants(HttpServletRequest request) {
        return request.getAttribute(WANTED) != null;
    }

    /** Whether the page that was just made for this request is one for all, and was sent and kept as such. */
    boolean took(Page page, byte[] html, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(WANTED) instanceof Wanted wanted)
                || page.status() != HttpServletResponse.SC_OK
                || page.frame().signedIn()
                || says(html, "name=\"" + page.frame().csrf().name() + "\"")) {
            return false;
        }
        var made = new Made(wanted.version(), html, page.frame().language().code(), tag(html));
        keep(wanted.asked(), made);
        send(made, request, response);
        return true;
    }

    private static boolean says(byte[] html, String words) {
        return new String(html, StandardCharsets.UTF_8).contains(words);
    }

    private synchronized void keep(Asked asked, Made made) {
        var before = pages.put(asked, made);
        bytes += made.html().length - (before == null ? 0 : before.html().length);
        var oldest = pages.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().html().length;
            oldest.remove();
        }
    }

    private static void send(Made made, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ETAG, made.tag());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, made.language());
        if (made.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(made.html().length);
        try (var body = response.getOutputStream()) {
            body.write(made.html());
        } catch (IOException e) {
            PageRendering.goneUnlessOurs(e);
        }
    }

    /** Weak, as the page may travel compressed. */
    private static String tag(byte[] html) {
        return "W/\"" + Digest.of(html).substring(0, 32) + "\"";
    }
}
