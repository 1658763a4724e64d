package kcity.site.year;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;

/**
 * What changed between two years.
 *
 * @param decisions those that shaped the editions between
 * @param whole calls that came or went as a whole, each leading to its rules
 * @param groups rules call by call, then dates and outcomes
 * @param standing values that stayed and only stand more or less firmly
 */
public record ChangesPage(
        Frame frame,
        int from,
        int to,
        List<Option> years,
        List<Decided> decisions,
        List<Link> whole,
        List<Group> groups,
        List<Change> standing)
        implements Page {
    /** A decision that changed rules; its year tells the sources. */
    public record Decided(String words, List<String> changes, Link year) {}

    /** Changes of one call or of one concern. */
    public record Group(String id, String title, List<Change> changes) {}

    /** One change, its values in words. */
    public record Change(String label, List<String> before, List<String> after) {}

    public boolean nothing() {
        return groups.isEmpty() && whole.isEmpty();
    }

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

    /** The rules of the two years in full. */
    public List<Link> further() {
        return List.of(ofYear(from), ofYear(to));
    }

    private Link ofYear(int year) {
        return new Link(frame.t("site-year.title", String.valueOf(year)), "/years/" + year);
    }
}
