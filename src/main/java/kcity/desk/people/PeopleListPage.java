package kcity.desk.people;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;

/**
 * The people of one part, and the ways to the other parts.
 *
 * @param words what is looked for; "" for everybody
 * @param invite where somebody of this part is brought in; leads nowhere for parts that come in otherwise
 */
public record PeopleListPage(
        Frame frame,
        String part,
        List<Link> parts,
        Link invite,
        String address,
        String words,
        int found,
        List<Row> rows,
        Pagination pages)
        implements Page {
    /** Somebody is looked for, or there are so many that somebody would be. */
    public boolean searchable() {
        return !words.isEmpty() || pages.needed();
    }

    public Field search() {
        return Field.of(Kind.SEARCH, "q", frame.t("desk-people.search"))
                .value(words)
                .optional();
    }

    /** Somebody with an account; last is "" where nobody came yet. */
    public record Row(
            String name, String address, String email, String organisation, String role, String last, Tag state) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("desk-people.name"),
                frame.t("desk-people.organisation"),
                frame.t("desk-people.role"),
                frame.t("desk-people.last"),
                frame.t("desk-people.access"));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-people.title"), ""));
    }
}
