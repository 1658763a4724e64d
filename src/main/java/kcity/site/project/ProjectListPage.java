package kcity.site.project;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.component.Tag;
import kcity.web.map.WorldMap;

/** The projects that a reader asked for, on a map and in a table. */
public record ProjectListPage(
        Frame frame, List<Field> filters, List<KeyFigure> figures, WorldMap map, List<Row> rows, List<Result> results)
        implements Page {
    /** One project in the list. */
    public record Row(String address, String title, int year, String place, String type, String company) {}

    /** One project chosen in a call of this platform; it leads to its page. */
    public record Result(String address, String title, List<Tag> tags, String place, String amount, String announced) {}

    public List<Column> resultColumns() {
        return List.of(
                Column.text(frame.t("site-project.title")),
                Column.text(frame.t("site-project.place.heading")),
                Column.number(frame.t("site-project.amount")),
                Column.text(frame.t("site-project.announced")));
    }

    public List<Column> columns() {
        return Column.texts(
                frame.t("site-project.title"),
                frame.t("site-project.year"),
                frame.t("site-project.place.heading"),
                frame.t("site-project.type"),
                frame.t("site-project.company"));
    }
}
