package kcity.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;

/**
 * Three states of one draft brought together, question by question: an answer goes to whoever changed it. What both changed, each in an own way, stays as
 * it is saved and is a clash. Files are no part of it.
 *
 * @param answers that are to stand
 * @param others names of questions that others have changed and the writer has not
 * @param clashes names of questions that both have changed
 */
record FieldMerge(Answers answers, List<String> others, List<String> clashes) {

    /**
     * @param stands what is saved
     * @param was what the writer began from
     * @param now what the writer has come to
     */
    static FieldMerge of(FormDefinition form, Answers stands, Answers was, Answers now) {
        Map<String, List<String>> merged = new LinkedHashMap<>();
        var others = new ArrayList<String>();
        var clashes = new ArrayList<String>();
        for (var field : form.fields()) {
            var name = field.name();
            merged.put(name, stands.all(name));
            if (field.kind() == FieldKind.FILE || isOne(now, stands, name)) {
                continue;
            }
            if (isOne(now, was, name)) {
                others.add(name);
            } else if (isOne(was, stands, name)) {
                merged.put(name, now.all(name));
            } else {
                clashes.add(name);
            }
        }
        return new FieldMerge(new Answers(merged), List.copyOf(others), List.copyOf(clashes));
    }

    /** However lines are parted: browsers send other line ends than they were given. */
    private static boolean isOne(Answers one, Answers other, String field) {
        return lines(one.all(field)).equals(lines(other.all(field)));
    }

    private static List<String> lines(List<String> answers) {
        return answers.stream().map(answer -> answer.replace("\r\n", "\n")).toList();
    }
}
