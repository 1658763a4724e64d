package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form whose body is read by us, once, and has to keep coming; what stands in the address comes first. */
abstract class SentFields extends HttpServletRequestWrapper {
    private final SlowClients slow;
    private @Nullable Map<String, String[]> fields;
    private @Nullable NotTaken failure;

    SentFields(HttpServletRequest request, SlowClients slow) {
        super(request);
        this.slow = slow;
    }

    /** Reads the body to its end and gives each field's name and words on, in their order. */
    abstract void take(SteadyStream body, Field fields) throws IOException;

    /** Takes a field's name and words. */
    interface Field {
        void add(String name, String words);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var known = fields;
        if (known == null) {
            known = read();
            fields = known;
        }
        return known;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private Map<String, String[]> read() {
        if (failure != null) {
            throw failure;
        }
        try (var body = new SteadyStream(super.getInputStream(), slow, getRemoteAddr(), System::nanoTime)) {
            var texts = new LinkedHashMap<String, List<String>>();
            Field fields = (name, words) ->
                    texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(words);
            var query = getQueryString();
            pairs(query == null ? "" : query, fields);
            take(body, fields);
            var map = new LinkedHashMap<String, String[]>();
            texts.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
            return Collections.unmodifiableMap(map);
        } catch (IOException broken) {
            failure = new NotTaken(400);
            throw failure;
        } catch (NotTaken why) {
            failure = why;
            throw why;
        }
    }

    /** Fields as they stand in an address or a form without files. */
    static void pairs(String written, Field fields) {
        Arrays.stream(written.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var sides = pair.split("=", 2);
            fields.add(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1]));
        });
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }
}
