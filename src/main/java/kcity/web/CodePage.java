package kcity.web;

import java.util.List;
import kcity.people.PeopleMatter;
import kcity.web.component.Field;

/**
 * The second step in: a code of the second factor.
 *
 * @param back path to go to afterwards
 * @param held what was typed when the session had ended
 */
public record CodePage(Frame frame, SubmittedForm entered, String back, Held held) implements Page {
    public List<Field> fields() {
        return List.of(entered.fill(
                frame,
                Field.text("factor-code", frame.t("web-factor.code"))
                        .about(PeopleMatter.CODE)
                        .hint(frame.t("web-factor.code.hint"))
                        .width("medium")
                        .autocomplete("one-time-code")));
    }

    @Override
    public int status() {
        return FactorPage.status(entered);
    }
}
