package kcity.desk.edition;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/** The years that have a rulebook, newest first, and which of them are prepared. */
public record EditionListPage(Frame frame, List<Row> rows) implements Page {
    /** One year. */
    public record Row(String year, int version, Tag state, String calls) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("desk-rulebook.year"),
                frame.t("desk-edition.rules"),
                frame.t("desk-call.progress"),
                frame.t("desk-home.calls"));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-edition.title"), ""));
    }
}
