package kcity.desk.selection;

import java.util.ArrayList;
import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;

/** The candidates that the newest proposal leaves out, by what keeps them out; the nearest to coming in first. */
public record LeftOutPage(Frame frame, SelectionHead head, List<Group> groups) implements Page {
    /**
     * Candidates that the same thing keeps out.
     *
     * @param never what could not bring any of them in, in words; "" where both value and money could
     */
    public record Group(String id, String why, String never, List<Out> lines) {
        public boolean byValue() {
            return lines.stream().anyMatch(out -> !out.distance().isEmpty());
        }

        public boolean byMoney() {
            return lines.stream().anyMatch(out -> !out.money().isEmpty());
        }
    }

    /** Columns that say nothing of any candidate are left out. */
    public List<Column> columns(Group group) {
        var columns = new ArrayList<Column>();
        columns.add(Column.number(frame.t("desk-review.ranking.rank")));
        columns.add(Column.text(frame.t("desk-review.application")));
        columns.add(Column.text(frame.t("desk-selection.place")));
        columns.add(Column.number(frame.t("desk-selection.value")));
        if (group.byValue()) {
            columns.add(Column.number(frame.t("desk-selection.would")));
        }
        if (group.byMoney()) {
            columns.add(Column.text(frame.t("desk-selection.would.or")));
        }
        columns.add(Column.number(frame.t("desk-selection.form.reserve")));
        return columns;
    }

    /**
     * A candidate.
     *
     * @param distance how much more value it would need; "" where no value would do
     * @param money how much would have to be there; "" where no money would help
     * @param reserve its place on the proposed reserve list; "" for none
     */
    public record Out(
            int rank,
            String ref,
            String title,
            String place,
            String value,
            String distance,
            String money,
            String reserve) {}
}
