package kcity.site.year;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Option;

/** All years side by side. */
public record YearListPage(Frame frame, List<Row> rows, List<Option> years) implements Page {
    /** One year; each cell is a value in words. */
    public record Row(int year, List<String> cells) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("site-year.year"),
                frame.t("site-year.planning-intake"),
                frame.t("site-year.demonstration-intake"),
                frame.t("site-year.places"),
                frame.t("site-year.envelope"),
                frame.t("site-year.received"),
                frame.t("site-year.selected"));
    }

    /** Which two years to compare: the last two, to begin with. */
    public List<Field> compare() {
        return List.of(year("from", 2), year("to", 1));
    }

    private Field year(String name, int fromTheEnd) {
        String chosen = years.size() < fromTheEnd
                ? ""
                : years.get(years.size() - fromTheEnd).value();
        return Field.select(name, frame.t("site-year." + name), years).value(chosen);
    }
}
