package kcity.apply;

import java.util.regex.Pattern;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.component.Field;

/** A button that adds a row to a group or takes one out of it: {@code add:partners}, {@code remove:partners[k3f]}. Any other button does neither. */
final class RowActs {
    private static final Pattern ADD = Pattern.compile("add:([a-z][a-z0-9-]*)");
    private static final Pattern REMOVE = Pattern.compile("remove:([a-z][a-z0-9-]*)\\[([a-z0-9]{1,12})]");
    private final boolean adds;
    private final String group;
    private final String key;
    private String place = "";

    private RowActs(boolean adds, String group, String key) {
        this.adds = adds;
        this.group = group;
        this.key = key;
    }

    static RowActs of(String act) {
        var add = ADD.matcher(act);
        var remove = REMOVE.matcher(act);
        if (add.matches()) {
            return new RowActs(true, add.group(1), "");
        }
        return remove.matches() ? new RowActs(false, remove.group(1), remove.group(2)) : new RowActs(false, "", "");
    }

    boolean isOne() {
        return !group.isEmpty();
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
