package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that went wrong, as far as a page can be made for it: parameters are guessed from its address, its form is not looked at again. */
final class Doubtful extends HttpServletRequestWrapper {
    private final Map<String, String[]> guessed = new LinkedHashMap<>();

    Doubtful(HttpServletRequest request) {
        super(request);
        var query = request.getQueryString();
        Arrays.stream((query == null ? "" : query).split("&")).forEach(this::guess);
    }

    private void guess(String parameter) {
        int sign = parameter.indexOf('=');
        if (sign > 0) {
            guessed.putIfAbsent(
                    Escapes.guess(parameter.substring(0, sign)),
                    new String[] {Escapes.guess(parameter.substring(sign + 1))});
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = guessed.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return guessed.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(guessed.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(guessed);
    }

    /** Nothing of it, where it cannot be read: links on the page shall not repeat what is broken. */
    @Override
    public @Nullable String getQueryString() {
        var query = super.getQueryString();
        return Escapes.readable(query) ? query : null;
    }

    @Override
    public String getRequestURI() {
        var path = super.getRequestURI();
        return path != null && Escapes.readable(path) ? path : "/";
    }
}
