package kcity.site.project;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.map.WorldMap;

/** The projects that a reader asked for, on a map and in a table. */
public record ProjectListPage(Frame frame, List<Field> filters, List<KeyFigure> figures, WorldMap map, List<Row> rows)
        implements Page {
    /** One project in the list. */
    public record Row(String address, String title, int year, String place, String type, String company) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("site-project.title"),
                frame.t("site-project.year"),
                frame.t("site-project.place.heading"),
                frame.t("site-project.type"),
                frame.t("site-project.company"));
    }
}
