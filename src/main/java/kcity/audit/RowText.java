package kcity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kcity.shared.Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a row says, and the one text that stands for it: a JSON object of its columns that hold something, sorted by name, each value as PostgreSQL
 * writes it out (instants in UTC). A column that is added empty so changes nothing. The digest is the SHA-256 of that text.
 */
final class RowText {
    /** Before the digests of this form; those of the older form have none. */
    static final String FORM = "v2:";

    /** Salted by chance; they bear a seal instead, beside them. */
    private static final Set<String> SECRET = Set.of("password", "password_seal");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RowText() {}

    /** @param text a row as PostgreSQL writes composite values: {@code (1,,"two words")} */
    static TreeMap<String, String> columns(KeptTables.Kept table, String text) {
        var values = values(text);
        var columns = new TreeMap<String, String>();
        for (var i = 0; i < Math.min(values.size(), table.columns().size()); i++) {
            var value = values.get(i);
            var name = table.columns().get(i);
            if (value != null && !table.computed().contains(name) && !SECRET.contains(name)) {
                columns.put(name, value);
            }
        }
        return columns;
    }

    static String place(KeptTables.Kept table, TreeMap<String, String> columns) {
        return table.name() + "/"
                + String.join(
                        "/",
                        table.key().stream()
                                .map(k -> columns.getOrDefault(k, ""))
                                .toList());
    }

    static String digest(TreeMap<String, String> columns) {
        return FORM + Digest.of(JSON.writeValueAsString(columns));
    }

    static List<@Nullable String> values(String text) {
        var values = new ArrayList<@Nullable String>();
        var value = new StringBuilder();
        var quoted = false;
        var empty = true;
        for (var i = 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!quoted && (c == ',' || c == ')')) {
                values.add(empty ? null : value.toString());
                value.setLength(0);
                empty = true;
            } else if (c == '\\') {
                value.append(text.charAt(++i));
            } else if (c == '"' && quoted && text.charAt(i + 1) == '"') {
                value.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                empty = false;
            } else {
                value.append(c);
                empty = false;
            }
        }
        return values;
    }
}
