package kcity.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.forms.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in a row: field names with lists of texts. Whatever else stands there is read as far as it is text, and passed over where it is none. */
final class StoredAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredAnswers() {}

    static String json(Answers answers) {
        return JSON.writeValueAsString(answers.values());
    }

    static Answers read(@Nullable String json) {
        return tree(json).map(StoredAnswers::answers).orElse(Answers.NONE);
    }

    private static Optional<JsonNode> tree(@Nullable String json) {
        try {
            return json == null ? Optional.empty() : Optional.ofNullable(JSON.readTree(json));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Answers answers(JsonNode tree) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        tree.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
        return new Answers(values);
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .filter(JsonNode::isValueNode)
                        .flatMap(v -> text(v).stream())
                        .toList()
                : text(value).stream().toList();
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }
}
