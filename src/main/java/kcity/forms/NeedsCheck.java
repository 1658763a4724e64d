package kcity.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.reading.YamlNode;

/** Holds a form against what code needs from it, each complaint at the line of the question that it is about. */
final class NeedsCheck {
    private final Needs needs;
    private final FormDefinition form;
    private final YamlNode root;
    private final Map<String, YamlNode> places;

    /** @param places of the questions, by name */
    NeedsCheck(Needs needs, FormDefinition form, YamlNode root, Map<String, YamlNode> places) {
        this.needs = needs;
        this.form = form;
        this.root = root;
        this.places = places;
    }

    void complain() {
        var wanted = EnumSet.noneOf(Meaning.class);
        wanted.addAll(needs.asked());
        wanted.addAll(needs.answered());
        wanted.stream().filter(meaning -> form.fields(meaning).isEmpty()).forEach(this::lacking);
        needs.answered().stream().sorted().forEach(this::answered);
        needs.words().keySet().stream().sorted().forEach(this::words);
        form.fields(Meaning.REQUESTED_AMOUNT).forEach(this::someMoney);
    }

    private void lacking(Meaning meaning) {
        root.get("form")
                .complain("no question means " + YamlNode.word(meaning) + ", which the programme needs; write 'means: "
                        + YamlNode.word(meaning) + "' beside one of kind "
                        + meaning.kinds().stream().map(YamlNode::word).sorted().collect(Collectors.joining(" or ")));
    }

    private void answered(Meaning meaning) {
        var fields = form.fields(meaning);
        if (!fields.isEmpty() && fields.stream().noneMatch(field -> field.required() && field.when() == null)) {
            at(fields.getFirst())
                    .complain("what means " + YamlNode.word(meaning)
                            + " is needed from everybody: 'required: true', no 'when'");
        }
    }

    private void words(Meaning meaning) {
        var known = needs.words().get(meaning);
        for (var field : form.fields(meaning)) {
            field.choices().stream()
                    .map(Choice::value)
                    .filter(value -> known != null && !known.contains(value))
                    .forEach(value -> at(field)
                            .complain("'" + value + "' says nothing to the programme as " + YamlNode.word(meaning)
                                    + "; known: "
                                    + String.join(
                                            ", ",
                                            known == null
                                                    ? List.of()
                                                    : known.stream().sorted().toList())));
        }
    }

    private void someMoney(FormField field) {
        if (field.min() == null || field.min() < 1) {
            at(field).complain("an amount that is requested is more than nothing: 'min: 1' or more");
        }
    }

    private YamlNode at(FormField field) {
        return places.getOrDefault(field.name(), root);
    }
}
