package kcity.cli.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;

/** A form answered in full, as somebody careful would: what is given, and something fitting for every other question that is asked. */
final class Filled {
    private Filled() {}

    /**
     * @param date for questions about days, ISO
     * @param files ids of documents for questions about files
     */
    static Answers in(FormDefinition form, Map<String, String> given, String date, List<String> files) {
        var values = new LinkedHashMap<String, List<String>>();
        given.forEach((name, value) -> values.put(name, List.of(value)));
        for (var field : form.fields()) {
            var so = new Answers(values);
            if (so.all(field.name()).isEmpty() && field.required() && form.asks(field, so)) {
                values.put(field.name(), fitting(field, date, files));
            }
        }
        return form.asked(new Answers(values));
    }

    private static List<String> fitting(FormField field, String date, List<String> files) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT ->
                List.of("Synthetic answer to: " + field.label().en() + ". 가상 답변입니다.");
            case EMAIL -> List.of("nobody@replay.example");
            case NUMBER -> List.of("10");
            case WON -> List.of("100000000");
            case DATE -> List.of(date);
            case CHOICE, CHOICES -> List.of(field.choices().getFirst().value());
            case COUNTRY -> List.of("VN");
            case YES_NO -> List.of(field.name().equals("subsidy-abroad") ? "no" : "yes");
            case FILE -> files;
        };
    }
}
