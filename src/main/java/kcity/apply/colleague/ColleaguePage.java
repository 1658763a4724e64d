package kcity.apply.colleague;

import java.util.List;
import kcity.people.PeopleMatter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.HandedLink;
import kcity.web.component.Kind;
import kcity.web.component.Link;

/**
 * Who acts for the reader's organisation, and the form for a colleague.
 *
 * @param link what became of the link of a colleague who was just added
 */
public record ColleaguePage(
        Frame frame, SubmittedForm entered, String organisation, List<Line> colleagues, HandedLink link)
        implements Page {
    /**
     * Somebody who acts for the organisation.
     *
     * @param waiting has not come yet, and can have another link
     */
    public record Line(String id, String name, String email, boolean waiting) {}

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("apply-colleague.name")),
                Column.text(frame.t("apply-colleague.email")),
                Column.text(frame.t("apply-colleague.link")));
    }

    public List<Field> fields() {
        return List.of(
                entered.fill(
                        frame,
                        Field.text("name", frame.t("apply-colleague.name"))
                                .about(PeopleMatter.NAME)
                                .autocomplete("off")),
                entered.fill(
                        frame,
                        Field.of(Kind.EMAIL, "email", frame.t("apply-colleague.email"))
                                .about(PeopleMatter.EMAIL)
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
