package kcity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kcity.shared.Refused;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Lengths;

/**
 * What somebody typed into a form and what is wrong with it, so that the form can be shown again with nothing lost. Controllers take it as an argument.
 *
 * @param values first value of each parameter, trimmed
 * @param all every value of each parameter, for choices with several answers
 */
public record SubmittedForm(Map<String, String> values, Map<String, List<String>> all, List<Refused.Reason> reasons) {
    private static final String UNFIT = "unfit-";
    public static final SubmittedForm NOTHING = new SubmittedForm(Map.of(), Map.of(), List.of());

    /** An act that may be refused. */
    public interface Act {
        Redirect run();
    }

    /** The form shown again. */
    public interface Again {
        Page show(SubmittedForm entered);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public List<String> valuesOf(String field) {
        return all.getOrDefault(field, List.of());
    }

    /** A count that a page of ours carried, of nine digits at most; the other one where it is none. */
    public int count(String field, int otherwise) {
        return value(field).matches("[0-9]{1,9}") ? Integer.parseInt(value(field)) : otherwise;
    }

    /** Just as it was typed, blanks and all: for passwords. */
    public String typed(String field) {
        return valuesOf(field).stream().findFirst().orElse("");
    }

    /** Id of the file that is kept for that field, whoever says so; "" for none. */
    public String file(String field) {
        return value(Field.kept(field));
    }

    /** Whether a file that is kept for that field is to be left out. */
    boolean removes(String field, String id) {
        return valuesOf(Field.removal(field)).contains(id);
    }

    SubmittedForm withFile(String field, String id, String name) {
        var more = new HashMap<>(values);
        more.put(Field.kept(field), id);
        more.put(field, name);
        return new SubmittedForm(Map.copyOf(more), all, reasons);
    }

    /** What is wrong at that field is wrong with a file that was not taken, not with the one that is kept. */
    SubmittedForm besideUnfit(String field) {
        var more = new HashMap<>(values);
        more.put(UNFIT + field, "yes");
        return new SubmittedForm(Map.copyOf(more), all, reasons);
    }

    public boolean wrong() {
        return !reasons.isEmpty();
    }

    /** The first thing wrong with that field, in the reader's language; empty where nothing is. */
    public String error(Frame frame, String field) {
        return reasons.stream()
                .filter(r -> r.question().equals(field))
                .findFirst()
                .map(frame::reason)
                .orElse("");
    }

    /** The field with what was typed and everything wrong with it; a field that was not sent keeps what it held. */
    public Field fill(Frame frame, Field field) {
        var wrong = reasons.stream().filter(field::isPlaceOf).map(frame::reason).toList();
        return (field.kind() == Kind.FILE ? kept(field, !wrong.isEmpty()) : typed(field)).errors(wrong);
    }

    private Field kept(Field field, boolean wrong) {
        var id = file(field.name());
        var ofKept = wrong && value(UNFIT + field.name()).isEmpty();
        return ofKept || id.isEmpty() ? field : field.values(List.of(id, value(field.name())));
    }

    private Field typed(Field field) {
        var several = all.get(field.name());
        if (several != null) {
            return field.values(several);
        }
        var one = values.get(field.name());
        return one == null ? field : field.value(one);
    }

    public SubmittedForm with(Map<String, String> more) {
        var merged = new HashMap<>(more);
        merged.putAll(values);
        return new SubmittedForm(Map.copyOf(merged), all, reasons);
    }

    public SubmittedForm refused(List<Refused.Reason> why) {
        return new SubmittedForm(values, all, List.copyOf(why));
    }

    /** Throws everything that is longer than it may be. */
    public void mustFit() {
        Refused.ifAny(Lengths.tooLong(all));
    }

    /** Runs the act and goes on; where a rule refuses it, shows the form again with the reasons at their fields. */
    public Object orAgain(Act act, Again again) {
        try {
            mustFit();
            return act.run();
        } catch (Refused refused) {
            return again.show(refused(refused.reasons()));
        }
    }
}
