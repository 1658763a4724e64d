package kcity.apply;

import java.util.regex.Pattern;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.component.Field;

/** A row that is added to a group, or taken out of it. */
final class RowActs {
    private static final Pattern ROW = Pattern.compile("([a-z][a-z0-9-]*)\\[([a-z0-9]{1,12})]");
    private final boolean adds;
    private final String group;
    private final String key;
    private String place = "";

    private RowActs(boolean adds, String group, String key) {
        this.adds = adds;
        this.group = group;
        this.key = key;
    }

    /** @param group name of its question */
    static RowActs adding(String group) {
        return new RowActs(true, group, "");
    }

    /** @param row such as {@code partners[k3f]}; what is none takes nothing out */
    static RowActs removing(String row) {
        var parts = ROW.matcher(row);
        return parts.matches() ? new RowActs(false, parts.group(1), parts.group(2)) : new RowActs(false, "", "");
    }

    /** The answers with what the button does. A full group takes no more. */
    Answers on(FormDefinition form, Answers answers) {
        var rows = form.field(group).filter(field -> field.kind().repeats());
        if (rows.isEmpty()) {
            return answers;
        }
        return adds ? add(rows.get(), answers) : RowFields.remove(rows.get(), key, answers);
    }

    private Answers add(FormField rows, Answers answers) {
        if (rows.max() != null && rows.rowKeys(answers).size() >= rows.max()) {
            return answers;
        }
        var added = RowFields.add(rows, answers);
        place = added.row();
        return added.answers();
    }

    /** Where the page goes on: the new row, or the group that one was taken out of. */
    String place(FormDefinition form) {
        return Field.id(place.isEmpty() ? form.field(group).map(FormField::name).orElse("") : place);
    }
}
