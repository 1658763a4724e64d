package kcity.web;

import java.util.List;
import java.util.Map;
import kcity.people.FactorSecret;
import kcity.people.PeopleMatter;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.QrCode;

/**
 * How an authenticator app is told the secret of a second factor, and the form that takes its first code.
 *
 * @param action where the form is sent
 * @param asked what has to be known besides
 * @param carried hidden fields that are sent along
 */
public record FactorPage(
        Frame frame,
        SubmittedForm entered,
        List<Link> trail,
        String action,
        String lead,
        FactorSecret secret,
        String account,
        List<Field> asked,
        Map<String, List<String>> carried)
        implements Page {
    private static final String FOURS = "(?<=\\G.{4})(?!$)";

    /** In groups of four, as it is typed into an app. */
    public String words() {
        return secret.text().replaceAll(FOURS, " ");
    }

    public QrCode picture() {
        return QrCode.of(secret.address(frame.t("web.brand"), account), frame.t("web-factor.picture"));
    }

    public List<Field> code() {
        return List.of(entered.fill(
                frame,
                Field.text("first-code", frame.t("web-factor.first"))
                        .about(PeopleMatter.NEW_CODE)
                        .hint(frame.t("web-factor.first.hint"))
                        .width("medium")
                        .autocomplete("one-time-code")));
    }

    /** The password, where there is one, and a code of the factor until now, where there is one. */
    public static Field password(Frame frame) {
        return Field.of(Kind.PASSWORD, "until", frame.t("web-account.until"))
                .about(PeopleMatter.PASSWORD_UNTIL)
                .autocomplete("current-password");
    }

    public static Field presentCode(Frame frame) {
        return Field.text("factor-code", frame.t("web-factor.present"))
                .about(PeopleMatter.CODE)
                .hint(frame.t("web-factor.code.hint"))
                .width("medium")
                .autocomplete("one-time-code");
    }

    @Override
    public int status() {
        return status(entered);
    }

    /** Who guesses too often is told so. */
    public static int status(SubmittedForm entered) {
        var tooOften = entered.reasons().stream().anyMatch(r -> r.key().startsWith("refusal.people.wait"));
        return tooOften ? 429 : entered.wrong() ? 422 : 200;
    }
}
