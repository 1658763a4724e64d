package kcity.apply.colleague;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.Term;

/**
 * Who acts for the reader's organisation, and the form for a colleague.
 *
 * @param invited name of a colleague who was just added; "" otherwise
 * @param link the colleague's one-time link, to copy; "" otherwise
 */
public record ColleaguePage(
        Frame frame, Entered entered, String organisation, List<Term> colleagues, String invited, String link)
        implements Page {
    public List<Field> fields() {
        return List.of(
                entered.fill(
                        frame,
                        Field.text("name", frame.t("apply-colleague.name")).autocomplete("off")),
                entered.fill(
                        frame,
                        Field.of(Kind.EMAIL, "email", frame.t("apply-colleague.email"))
                                .autocomplete("off")));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.apply"), "/apply"), new Link(frame.t("apply-colleague.title"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
