package kcity.web;

import kcity.people.PeopleMatter;
import kcity.web.component.Field;
import kcity.web.component.Kind;

/** The way in by a one-time link, which is used up by the button, not by looking. */
public record LinkPage(Frame frame, SubmittedForm entered, String token, String name, boolean usable) implements Page {
    public Field password() {
        return entered.fill(
                frame,
                Field.of(Kind.PASSWORD, "password", frame.t("web.link.password"))
                        .about(PeopleMatter.PASSWORD)
                        .hint(frame.t("web.link.password.hint"))
                        .autocomplete("new-password")
                        .optional());
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : usable ? 200 : 410;
    }
}
