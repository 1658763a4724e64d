package kcity.desk.rulebook;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;

/** The years and the versions of their rulebooks in force, and the year that has none yet. */
public record RulebookListPage(Frame frame, List<Row> rows, int next) implements Page {
    /** One year. */
    public record Row(int year, int version, String since, boolean prepared) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("desk-rulebook.year"),
                frame.t("desk-rulebook.version"),
                frame.t("desk-rulebook.since"),
                frame.t("desk-rulebook.edition"));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.desk"), "/desk"), new Link(frame.t("desk-rulebook.title"), ""));
    }
}
