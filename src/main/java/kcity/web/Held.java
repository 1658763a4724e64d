package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A post that could not be let in, held so that nothing typed is lost: it can be sent again after signing in. Chosen files and passwords are not held.
 *
 * @param path where it was sent; empty for nothing held
 */
public record Held(String path, Map<String, List<String>> values) {
    public static final Held NOTHING = new Held("", Map.of());
    private static final String MARK = "held.";
    private static final String PATH = "held-path";
    private static final List<String> SECRETS =
            List.of("password", "until", "factor-code", "first-code", AskForProof.FIELD);

    static Held of(HttpServletRequest request) {
        var values = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
        values.remove("_csrf");
        values.remove(Repeats.FIELD);
        SECRETS.forEach(secret -> values.computeIfPresent(secret, (name, typed) -> List.of("")));
        return new Held(request.getRequestURI(), values);
    }

    /** As a form has carried it on. */
    static Held of(SubmittedForm entered) {
        var values = new TreeMap<String, List<String>>();
        entered.all().forEach((name, typed) -> {
            if (name.startsWith(MARK)) {
                values.put(name.substring(MARK.length()), typed);
            }
        });
        var path = entered.value(PATH);
        return path.isEmpty() ? NOTHING : new Held(OwnPath.of(path), values);
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }

    /** The hidden fields with which a form in between carries it on. */
    public Map<String, List<String>> carried() {
        var carried = new TreeMap<String, List<String>>();
        if (!isEmpty()) {
            carried.put(PATH, List.of(path));
            values.forEach((name, typed) -> carried.put(MARK + name, typed));
        }
        return carried;
    }
}
