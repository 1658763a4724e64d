package kcity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kcity.people.PeopleMatter;
import kcity.web.component.Field;
import kcity.web.component.Kind;

/**
 * The way in by e-mail and password.
 *
 * @param back path to go to afterwards
 * @param held what was typed when the session had ended
 * @param mails whether a link can be sent to the mailbox
 */
public record SignInPage(Frame frame, SubmittedForm entered, String back, Held held, boolean mails) implements Page {
    public List<Field> fields() {
        return List.of(
                entered.fill(
                        frame,
                        Field.of(Kind.EMAIL, "email", frame.t("web.sign-in.email"))
                                .about(PeopleMatter.EMAIL)
                                .autocomplete("username")),
                entered.fill(
                        frame,
                        Field.of(Kind.PASSWORD, "password", frame.t("web.sign-in.password"))
                                .about(PeopleMatter.PASSWORD)
                                .autocomplete("current-password")));
    }

    /** The same way on, for another way in. */
    public String backQuery() {
        return back.isEmpty() ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    @Override
    public int status() {
        var tooOften = entered.reasons().stream().anyMatch(r -> r.key().startsWith("refusal.people.wait"));
        return tooOften ? 429 : entered.wrong() ? 422 : 200;
    }
}
