package kcity.desk.pilot;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;

/** The projects of a call whose agreement is signed, and how far they are. */
public record PilotListPage(
        Frame frame, String call, List<Link> trail, List<Link> ways, boolean demonstration, List<Line> lines)
        implements Page {
    /** One project. */
    public record Line(String ref, String title, String sites, String values, String reached, String reports) {}

    /** A planning project has reports alone. */
    public List<Column> columns() {
        return demonstration
                ? List.of(
                        Column.text(frame.t("desk-application.number")),
                        Column.text(frame.t("desk-application.title")),
                        Column.number(frame.t("desk-pilot.sites")),
                        Column.number(frame.t("desk-pilot.values")),
                        Column.text(frame.t("desk-pilot.indicators")),
                        Column.text(frame.t("desk-pilot.reports")))
                : Column.texts(
                        frame.t("desk-application.number"),
                        frame.t("desk-application.title"),
                        frame.t("desk-pilot.reports"));
    }
}
