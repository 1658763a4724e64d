package kcity.project.award;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Struck;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;

/**
 * An award: agreement, milestones, payments, amendments, and what can be done with it now.
 *
 * @param ways the other pages of the project, for officers
 * @param terms what was granted, contracted and signed
 * @param acts what the reader can do next; the first is the one that waits
 * @param mending what the reader can put right or end
 * @param struck what was put right or taken back
 * @param share how many hundredths of the agreement are paid; -1 before there is one
 */
public record AwardPage(
        Frame frame,
        String ref,
        String title,
        boolean synthetic,
        List<Link> trail,
        List<Link> ways,
        Tag state,
        List<Step> steps,
        List<Link> acts,
        List<Term> terms,
        int share,
        String paid,
        List<Line> milestones,
        List<Amendment> amendments,
        List<Link> mending,
        List<Struck> struck,
        List<TimelineEntry> outcomes,
        List<TimelineEntry> timeline)
        implements Page {
    /** A milestone in the table. */
    public record Line(
            String name, String due, String amount, String report, Tag state, String paidOn, String reference) {}

    /** An amendment; a difference is what held before and what holds after. */
    public record Amendment(String heading, Tag kind, List<Term> words, List<Difference> differences) {}

    /** What one thing was and what it became. */
    public record Difference(String what, String before, String after) {}

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("project.award.milestone")),
                Column.text(frame.t("project.award.due")),
                Column.number(frame.t("project.award.amount")),
                Column.text(frame.t("project.award.column.report")),
                Column.text(frame.t("project.award.column.state")),
                Column.text(frame.t("project.award.paid-on")),
                Column.text(frame.t("project.award.reference")));
    }
}
