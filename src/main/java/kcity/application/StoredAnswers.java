package kcity.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.forms.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in a row: field names with lists of texts. Whatever else stands there is read as far as it is text, and passed over where it is none. */
final class StoredAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredAnswers() {}

    static String json(Answers answers) {
        return JSON.writeValueAsString(answers.values());
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
            values.put(field, words.nextToken() == JsonToken.START_ARRAY ? texts(words) : text(words));
        }
        return values;
    }

    private static List<String> texts(JsonParser words) {
        var texts = new ArrayList<String>();
        while (words.nextToken() != JsonToken.END_ARRAY) {
            texts.addAll(text(words));
        }
        return texts;
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
