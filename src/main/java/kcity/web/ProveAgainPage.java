package kcity.web;

import java.util.List;
import kcity.people.PeopleMatter;
import kcity.people.ProveAgain.Means;
import kcity.web.component.Field;
import kcity.web.component.Kind;

/**
 * Asks for the password or a code before what cannot be undone.
 *
 * @param held the form of that act
 */
public record ProveAgainPage(Frame frame, SubmittedForm entered, Means means, Held held) implements Page {
    public List<Field> fields() {
        return List.of(entered.fill(
                frame,
                Field.of(
                                means == Means.CODE ? Kind.TEXT : Kind.PASSWORD,
                                AskForProof.FIELD,
                                frame.t("web-factor.anew." + means))
                        .about(PeopleMatter.PASSWORD_UNTIL, PeopleMatter.CODE)
                        .autocomplete(means == Means.CODE ? "one-time-code" : "current-password")));
    }

    @Override
    public int status() {
        return entered.wrong() ? FactorPage.status(entered) : 403;
    }
}
