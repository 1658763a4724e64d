package kcity.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.DisconnectedClientHelper;

/** Shows what a controller returns: a {@link Page} through its template, a {@link Redirect} as 303. */
@Component
final class PageRendering implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates;
    private final ConcurrentHashMap<Class<?>, String> names = new ConcurrentHashMap<>();
    private final Repeats repeats;
    private final MadePages made;

    PageRendering(Repeats repeats, MadePages made, @Value("${kcity.develop:}") String home) {
        this.templates = home.isEmpty() ? built() : followed(Path.of(home));
        this.repeats = repeats;
        this.made = made;
    }

    private static TemplateEngine built() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kcity.jte");
    }

    /** Compiled anew whenever a template's file has changed. */
    static TemplateEngine followed(Path home) {
        var templates = TemplateEngine.create(
                new TemplateFiles(home.resolve("src/main/jte")),
                home.resolve("target/jte-followed"),
                ContentType.Html,
                PageRendering.class.getClassLoader(),
                "kcity.followed");
        templates.setTrimControlStructures(true);
        return templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        var type = returnType.getParameterType();
        return Page.class.isAssignableFrom(type) || type == Redirect.class || type == Object.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = java.util.Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var asked = java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        switch (value) {
            case Page page -> {
                var html = html(page);
                repeats.keep(asked, response, page.status(), "", html);
                if (!MadePages.wants(asked) || !made.took(page, html, asked, response)) {
                    send(page, html, response);
                }
            }
            case Redirect redirect -> {
                repeats.keep(asked, response, 303, redirect.location(), new byte[0]);
                response.setStatus(303);
                response.setHeader("Location", redirect.location());
            }
            case null -> {
                // The reader went away: nobody is left to answer.
            }
            default -> throw new IllegalStateException("a controller returns a Page or a Redirect, not " + value);
        }
    }

    void show(Page page, HttpServletResponse response) throws IOException {
        send(page, html(page), response);
    }

    byte[] html(Page page) {
        var html = new Utf8ByteOutput();
        templates.render(templateOf(page), page, new MarkedOutput(page.frame().language(), html));
        return html.toByteArray();
    }

    private static void send(Page page, byte[] html, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", page.frame().language().code());
        response.setContentLength(html.length);
        try (var body = response.getOutputStream()) {
            body.write(html);
        } catch (IOException e) {
            goneUnlessOurs(e);
        }
    }

    /** A reader who went away meanwhile is no error of ours. */
    static void goneUnlessOurs(IOException e) throws IOException {
        if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
            throw e;
        }
    }

    private String templateOf(Page page) {
        return names.computeIfAbsent(page.getClass(), PageRendering::templateOf);
    }

    static String templateOf(Class<?> page) {
        var folder = page.getPackageName().substring("kcity.".length()).replace('.', '/');
        var name = page.getSimpleName().replaceFirst("Page$", "");
        var kebab = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return folder + "/" + kebab + ".jte";
    }
}
