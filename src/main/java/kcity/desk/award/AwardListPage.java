package kcity.desk.award;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/** The awards of a call. */
public record AwardListPage(
        Frame frame, String call, List<Link> trail, List<Link> ways, List<KeyFigure> figures, List<Line> lines)
        implements Page {
    /** One award. */
    public record Line(String ref, String title, String granted, String agreed, String paid, String next, Tag state) {}

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("project.award.column.ref")),
                Column.text(frame.t("project.award.column.title")),
                Column.number(frame.t("project.award.granted")),
                Column.number(frame.t("project.award.agreed")),
                Column.number(frame.t("project.award.paid")),
                Column.text(frame.t("project.award.column.next")),
                Column.text(frame.t("project.award.column.state")));
    }
}
