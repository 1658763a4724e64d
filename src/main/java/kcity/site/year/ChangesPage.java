package kcity.site.year;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;

/** What changed between two years. */
public record ChangesPage(Frame frame, int from, int to, List<Option> years, List<Group> groups) implements Page {
    /** Changes of one concern, or those that only stand more or less firmly. */
    public record Group(String id, String title, List<Change> changes) {}

    /** One change, its values in words. */
    public record Change(String label, List<String> before, List<String> after) {}

    public List<Field> compare() {
        return List.of(year("from", from), year("to", to));
    }

    private Field year(String name, int chosen) {
        return Field.select(name, frame.t("site-year." + name), years).value(String.valueOf(chosen));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.years"), "/years"), new Link(frame.t("site-year.changes"), ""));
    }

    public List<Column> columns() {
        return Column.texts(frame.t("site-year.rule"), String.valueOf(from), String.valueOf(to));
    }

    public String title() {
        return frame.t("site-year.changes.title", String.valueOf(from), String.valueOf(to));
    }
}
