package kcity.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.forms.Answers;
import kcity.forms.CellName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in a row: field names with lists of texts, or with lists of rows, each with its key and its own fields. Whatever else stands there is read as far as it is text, and passed over where it is none. */
final class StoredAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** No field is called so. */
    private static final String KEY = "#";

    private StoredAnswers() {}

    static String json(Answers answers) {
        return JSON.writeValueAsString(tree(answers));
    }

    /** A cell stands in its row; one whose row is not named stands by its whole name. */
    private static Map<String, Object> tree(Answers answers) {
        var tree = new LinkedHashMap<String, Object>();
        answers.values().forEach((name, values) -> {
            var cell = CellName.read(name).filter(c -> answers.all(c.rows()).contains(c.key()));
            if (cell.isPresent()) {
                row(tree, answers, cell.get()).put(cell.get().field(), values);
            } else {
                tree.putIfAbsent(name, values);
            }
        });
        return tree;
    }

    /** The first cell that is met makes its row's key a row. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> tree, Answers answers, CellName cell) {
        var keys = answers.all(cell.rows());
        var rows = (List<Object>) Objects.requireNonNull(tree.compute(
                cell.rows(), (name, known) -> known instanceof ArrayList<?> ? known : new ArrayList<Object>(keys)));
        var place = keys.indexOf(cell.key());
        if (!(rows.get(place) instanceof Map)) {
            rows.set(place, new LinkedHashMap<>(Map.of(KEY, cell.key())));
        }
        return (Map<String, Object>) rows.get(place);
    }

    static Answers read(@Nullable String json) {
        if (json == null) {
            return Answers.NONE;
        }
        try (var words = JSON.createParser(json)) {
            return words.nextToken() == JsonToken.START_OBJECT ? new Answers(fields(words)) : Answers.NONE;
        } catch (JacksonException unreadable) {
            return Answers.NONE;
        }
    }

    private static Map<String, List<String>> fields(JsonParser words) {
        var values = new LinkedHashMap<String, List<String>>();
        while (words.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = words.currentName();
            if (words.nextToken() == JsonToken.START_ARRAY) {
                values.put(field, List.of());
                var cells = new LinkedHashMap<String, List<String>>();
                values.put(field, texts(field, words, cells));
                cells.forEach(values::putIfAbsent);
            } else {
                values.put(field, text(words));
            }
        }
        return values;
    }

    /** Texts of a list; of its rows the keys, what they say going to {@code cells}. */
    private static List<String> texts(String field, JsonParser words, Map<String, List<String>> cells) {
        var texts = new ArrayList<String>();
        while (words.nextToken() != JsonToken.END_ARRAY) {
            if (words.currentToken() == JsonToken.START_OBJECT) {
                texts.add(row(field, words, texts, cells));
            } else {
                texts.addAll(text(words));
            }
        }
        return texts;
    }

    private static List<String> texts(JsonParser words) {
        var texts = new ArrayList<String>();
        while (words.nextToken() != JsonToken.END_ARRAY) {
            texts.addAll(text(words));
        }
        return texts;
    }

    /** The key of the row: its own, or one made up where it has none that could be taken. */
    private static String row(String rows, JsonParser words, List<String> taken, Map<String, List<String>> cells) {
        var said = new LinkedHashMap<String, List<String>>();
        while (words.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = words.currentName();
            said.put(name, words.nextToken() == JsonToken.START_ARRAY ? texts(words) : text(words));
        }
        var key = Stream.concat(
                        said.getOrDefault(KEY, List.of()).stream(),
                        IntStream.iterate(1, n -> n + 1).mapToObj(n -> "r" + n))
                .filter(CellName::isKey)
                .filter(k -> !taken.contains(k))
                .findFirst()
                .orElseThrow();
        said.remove(KEY);
        said.forEach((name, values) -> cells.put(new CellName(rows, key, name).toString(), values));
        return key;
    }

    /** None where something else stands there, which is passed over. */
    private static List<String> text(JsonParser words) {
        if (words.currentToken().isScalarValue()) {
            return words.currentToken() == JsonToken.VALUE_NULL ? List.of() : List.of(words.getString());
        }
        words.skipChildren();
        return List.of();
    }
}
