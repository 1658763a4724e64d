package kcity.forms;

import java.util.List;
import java.util.stream.Collectors;
import kcity.reading.YamlNode;
import kcity.shared.DayRange;
import kcity.shared.Text;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical text of a form: what {@link FormReader} reads as the same definition, with nothing that only an editor cares about. Two files with one
 * canonical text are one version.
 */
final class FormText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private final StringBuilder text = new StringBuilder();
    private String margin = "";

    private FormText() {}

    static String of(FormDefinition form) {
        var written = new FormText();
        written.line("form: " + form.name());
        written.line("title: " + text(form.title()));
        written.intro(form.intro(), "");
        written.line("sections:");
        form.sections().forEach(written::section);
        return written.text.toString();
    }

    private void section(FormSection section) {
        line("- section: " + section.name());
        line("  title: " + text(section.title()));
        intro(section.intro(), "  ");
        line("  fields:");
        section.fields().forEach(this::field);
    }

    private void field(FormField field) {
        line(margin + "  - name: " + field.name());
        put("means", field.means() == null ? "" : YamlNode.word(field.means()));
        put("kind", YamlNode.word(field.kind()));
        put("label", text(field.label()));
        put("hint", nothing(field.hint()) ? "" : text(field.hint()));
        put("required", field.kind().repeats() ? "" : Boolean.toString(field.required()));
        put("min", field.min() == null ? "" : Long.toString(field.min()));
        put("max", field.max() == null ? "" : Long.toString(field.max()));
        put("files", field.files().isEmpty() ? "" : "[" + String.join(", ", field.files()) + "]");
        days(field.days());
        put("after", field.after() == null ? "" : field.after());
        put("before", field.before() == null ? "" : field.before());
        put("when", field.when() == null ? "" : condition(field.when()));
        choices(field.choices());
        if (field.kind().repeats()) {
            rows(field.columns());
        }
    }

    private void rows(Rows rows) {
        put("row", text(rows.title()));
        put("totals", rows.totals().isEmpty() ? "" : names(rows.totals()));
        put("across", nothing(rows.across()) ? "" : text(rows.across()));
        if (!rows.rules().isEmpty()) {
            line("    rules:");
            rows.rules().forEach(this::rule);
        }
        line("    fields:");
        margin = "    ";
        rows.fields().forEach(this::field);
        margin = "";
    }

    private void rule(FormSum rule) {
        line("    - {sum: " + names(rule.sum()) + ", is: " + YamlNode.word(rule.is())
                + (rule.percent() == FormSum.WHOLE ? "" : ", percent: " + rule.percent())
                + ", of: " + names(rule.of()) + ", label: " + text(rule.label()) + "}");
    }

    private static String names(List<String> names) {
        return "[" + String.join(", ", names) + "]";
    }

    private void days(AskedDays days) {
        if (!days.range().earliest().equals(DayRange.USUAL.earliest())) {
            put("earliest", days.range().earliest().toString());
        }
        var ahead = days.yearsAhead();
        if (ahead != null) {
            put("latest", ahead == 0 ? "today" : "today + " + ahead + " years");
        } else if (!days.range().latest().equals(DayRange.USUAL.latest())) {
            put("latest", days.range().latest().toString());
        }
    }

    private static String condition(Condition when) {
        return "{field: " + when.field() + ", is: "
                + when.values().stream().map(FormText::quoted).collect(Collectors.joining(", ", "[", "]")) + "}";
    }

    private void choices(List<Choice> choices) {
        if (!choices.isEmpty()) {
            line(margin + "    choices:");
            choices.forEach(choice -> line(
                    margin + "    - {value: " + quoted(choice.value()) + ", label: " + text(choice.label()) + "}"));
        }
    }

    private void intro(Text intro, String margin) {
        if (!nothing(intro)) {
            line(margin + "intro: " + text(intro));
        }
    }

    private static boolean nothing(Text text) {
        return text.ko().isEmpty() && text.en().isEmpty();
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            line(margin + "    " + key + ": " + value);
        }
    }

    private static String text(Text text) {
        return "{ko: " + quoted(text.ko()) + ", en: " + quoted(text.en()) + "}";
    }

    private static String quoted(String words) {
        return JSON.writeValueAsString(words);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
