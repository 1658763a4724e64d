package kcity.web;

import java.util.List;
import kcity.shared.Matter;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * A page with one form and nothing else. Made by its title, then refined.
 *
 * @param lead what to know before filling it in; "" for nothing
 * @param files whether files are sent along
 */
public record FormPage(
        Frame frame,
        SubmittedForm entered,
        List<Link> trail,
        String title,
        String about,
        String lead,
        String action,
        String button,
        List<Field> fields,
        boolean files)
        implements Page {

    public static FormPage of(Frame frame, SubmittedForm entered, String title, List<Link> trail) {
        return new FormPage(frame, entered, trail, title, "", "", frame.path(), "", List.of(), false);
    }

    /** What it is about, such as a project's title. */
    public FormPage about(String words) {
        return new FormPage(frame, entered, trail, title, words, lead, action, button, fields, files);
    }

    public FormPage lead(String words) {
        return new FormPage(frame, entered, trail, title, about, words, action, button, fields, files);
    }

    public FormPage button(String words) {
        return new FormPage(frame, entered, trail, title, about, lead, action, words, fields, files);
    }

    public FormPage withFiles() {
        return new FormPage(frame, entered, trail, title, about, lead, action, button, fields, true);
    }

    /** Each filled with what was typed and what is wrong with it. */
    public FormPage fields(List<Field> asked) {
        var filled = asked.stream().map(field -> entered.fill(frame, field)).toList();
        return new FormPage(frame, entered, trail, title, about, lead, action, button, filled, files);
    }

    /**
     * Asks for a reason alone, as an act of mending does.
     *
     * @param key message key of what is done, which is title and button; {@code key.lead} says what it means
     * @param label message key of the question
     */
    public FormPage reason(String key, String label) {
        return lead(frame.t(key + ".lead"))
                .button(frame.t(key))
                .fields(List.of(Field.longText("reason", frame.t(label)).about(Matter.REASON)));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
