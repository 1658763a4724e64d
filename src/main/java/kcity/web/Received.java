package kcity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A request whose fields and file names are text in NFC; reading one that is none throws {@link Unreadable}. */
final class Received extends HttpServletRequestWrapper {
    private @Nullable Map<String, String[]> fields;
    private @Nullable List<Part> parts;

    Received(HttpServletRequest request) {
        super(request);
    }

    /** The request below, with everything as it came. */
    static HttpServletRequest asSent(HttpServletRequest request) {
        var received = WebUtils.getNativeRequest(request, Received.class);
        return received == null ? request : (HttpServletRequest) received.getRequest();
    }

    static String text(String sent) {
        if (sent.indexOf(0) >= 0) {
            throw new Unreadable();
        }
        return Normalizer.normalize(sent, Normalizer.Form.NFC);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = fields().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields();
    }

    private Map<String, String[]> fields() {
        var known = fields;
        if (known == null) {
            known = read(super.getParameterMap());
            fields = known;
        }
        return known;
    }

    private Map<String, String[]> read(Map<String, String[]> sent) {
        if (sent.values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf('\uFFFD') >= 0)) {
            checkBytes();
        }
        var texts = new LinkedHashMap<String, String[]>();
        sent.forEach((name, values) ->
                texts.put(text(name), Arrays.stream(values).map(Received::text).toArray(String[]::new)));
        return Collections.unmodifiableMap(texts);
    }

    /** The container makes U+FFFD of a part's bytes that are no UTF-8; who really typed that sign is let through. */
    private void checkBytes() {
        if (!Objects.requireNonNullElse(getContentType(), "").startsWith("multipart/form-data")) {
            return;
        }
        try {
            for (var part : super.getParts()) {
                if (part.getSubmittedFileName() == null
                        && !Escapes.readable(part.getInputStream().readAllBytes())) {
                    throw new Unreadable();
                }
            }
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        var known = parts;
        if (known == null) {
            known = super.getParts().stream()
                    .<Part>map(part -> part.getSubmittedFileName() == null ? part : new ReceivedFile(part))
                    .toList();
            parts = known;
        }
        return known;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
