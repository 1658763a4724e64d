package kcity.forms;

import java.util.List;

/** Asks a field only where another field holds one of these answers. */
public record Condition(String field, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    boolean holds(Answers answers) {
        return answers.all(field).stream().anyMatch(values::contains);
    }
}
