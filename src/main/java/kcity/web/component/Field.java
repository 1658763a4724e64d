package kcity.web.component;

import java.util.List;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;

/** One question of a form with what was answered and what is wrong with it. Made by its kind, then refined: all "" and empty lists are left out. */
public record Field(
        Kind kind,
        String name,
        String label,
        String hint,
        List<String> values,
        List<String> errors,
        boolean required,
        List<Option> options,
        Traits traits,
        List<Matter> about) {

    public static Field of(Kind kind, String name, String label) {
        return new Field(kind, name, label, "", List.of(), List.of(), true, List.of(), Traits.NONE, List.of());
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    public static Field longText(String name, String label) {
        return of(Kind.LONG_TEXT, name, label);
    }

    public static Field select(String name, String label, List<Option> options) {
        return of(Kind.SELECT, name, label).options(options);
    }

    public static Field choice(String name, String label, List<Option> options) {
        return of(Kind.CHOICE, name, label).options(options);
    }

    public static Field choices(String name, String label, List<Option> options) {
        return of(Kind.CHOICES, name, label).options(options);
    }

    public Field hint(String words) {
        return new Field(kind, name, label, words, values, errors, required, options, traits, about);
    }

    public Field value(String answer) {
        return values(answer.isEmpty() ? List.of() : List.of(answer));
    }

    public Field values(List<String> answers) {
        return new Field(kind, name, label, hint, List.copyOf(answers), errors, required, options, traits, about);
    }

    /** What is wrong and what to do; "" clears nothing and adds nothing. */
    public Field error(String message) {
        return message.isEmpty() ? this : errors(List.of(message));
    }

    public Field errors(List<String> messages) {
        return new Field(kind, name, label, hint, values, List.copyOf(messages), required, options, traits, about);
    }

    /** What of the trade it asks for: what is refused of that stands here. */
    public Field about(Matter... asked) {
        return new Field(kind, name, label, hint, values, errors, required, options, traits, List.of(asked));
    }

    /** Whether that is to be told here. */
    public boolean isPlaceOf(Reason reason) {
        return about.contains(reason.about()) || reason.question().equals(name);
    }

    public Field optional() {
        return new Field(kind, name, label, hint, values, errors, false, options, traits, about);
    }

    public Field options(List<Option> choices) {
        return new Field(kind, name, label, hint, values, errors, required, List.copyOf(choices), traits, about);
    }

    public Field unit(String unit) {
        return traits(new Traits(
                unit,
                traits.limit(),
                traits.autocomplete(),
                traits.accept(),
                traits.width(),
                traits.several(),
                traits.lead()));
    }

    /** The longest answer in characters. */
    public Field limit(int characters) {
        return traits(new Traits(
                traits.unit(),
                characters,
                traits.autocomplete(),
                traits.accept(),
                traits.width(),
                traits.several(),
                traits.lead()));
    }

    public Field autocomplete(String word) {
        return traits(new Traits(
                traits.unit(), traits.limit(), word, traits.accept(), traits.width(), traits.several(), traits.lead()));
    }

    /** File types, as the accept attribute wants them. */
    public Field accept(String types) {
        return traits(new Traits(
                traits.unit(),
                traits.limit(),
                traits.autocomplete(),
                types,
                traits.width(),
                traits.several(),
                traits.lead()));
    }

    /** "short" or "medium": as wide as the answer. */
    public Field width(String look) {
        return traits(new Traits(
                traits.unit(),
                traits.limit(),
                traits.autocomplete(),
                traits.accept(),
                look,
                traits.several(),
                traits.lead()));
    }

    public Field several() {
        return traits(new Traits(
                traits.unit(),
                traits.limit(),
                traits.autocomplete(),
                traits.accept(),
                traits.width(),
                true,
                traits.lead()));
    }

    public Field labelled(String words) {
        return new Field(kind, name, words, hint, values, errors, required, options, traits, about);
    }

    /** What is read before the label: the row that it stands in. */
    public Field lead(String words) {
        return traits(new Traits(
                traits.unit(),
                traits.limit(),
                traits.autocomplete(),
                traits.accept(),
                traits.width(),
                traits.several(),
                words));
    }

    private Field traits(Traits better) {
        return new Field(kind, name, label, hint, values, errors, required, options, better, about);
    }

    /** The longest answer that a browser is told to take; 0 for any. */
    public int longest() {
        return traits.limit() == 0 && kind != Kind.LONG_TEXT ? Lengths.known(name) : traits.limit();
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** Whether an earlier, refused sending of the form has kept a file: then the values are its id and its name. */
    public boolean holdsFile() {
        return kind == Kind.FILE && !values.isEmpty();
    }

    /** The name under which a kept file's id comes back with the form. */
    public static String kept(String name) {
        return "kept-" + name;
    }

    /** The name under which a kept file's id comes back where the file is to be left out. */
    public static String removal(String name) {
        return "remove-" + name;
    }

    public boolean chosen(String value) {
        return values.contains(value);
    }

    /** The label with the row that it stands in, to be read by itself. */
    public String alone() {
        return traits.lead().isEmpty() ? label : traits.lead() + ": " + label;
    }

    /** The element's id, which is also where the error summary leads: the first box of a group. */
    public String id() {
        return id(name);
    }

    public static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public String id(int option) {
        return option == 0 ? id() : id() + "-" + option;
    }

    /** The ids of hint and errors for aria-describedby, "" if there are none. */
    public String describedBy() {
        return ((hint.isEmpty() ? "" : id() + "-hint ")
                        + (holdsFile() ? id() + "-kept " : "")
                        + (wrong() ? id() + "-error" : ""))
                .strip();
    }

    /** This field's lines in the error summary. */
    public List<FieldError> complaints() {
        return errors.stream().map(message -> new FieldError(id(), message)).toList();
    }
}
