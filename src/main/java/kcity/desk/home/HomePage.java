package kcity.desk.home;

import java.util.List;
import kcity.desk.job.JobNote;
import kcity.desk.shell.TaskLink;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.Column;
import kcity.web.component.Tag;

/**
 * What waits for the reader, stage by stage, and the ways to everything else. What does not concern the reader is left out.
 *
 * @param jobs the reader's long work, open and ended within a day
 * @param calls those an officer is in charge of
 * @param toDecide those the committee has not decided yet
 * @param decisions what the committee decided
 * @param tools pages of the programme as a whole
 */
public record HomePage(
        Frame frame,
        List<Stage> stages,
        List<JobNote> jobs,
        List<CallRow> calls,
        List<CallRow> toDecide,
        List<DecisionRow> decisions,
        List<Card> tools)
        implements Page {
    /** A call: where the clock has it, what comes next, how many applications, how far its selection is. */
    public record CallRow(
            String name, String address, String agency, Tag state, String next, String received, Tag selection) {}

    /** A decision of the committee. */
    public record DecisionRow(
            String name, String address, String decided, String chosen, String total, String announced, Tag state) {}

    /** One stage and its work, most pressing first. */
    public record Stage(TaskLink.Group group, List<TaskLink> work) {}

    public List<Column> callColumns() {
        return List.of(
                Column.text(frame.t("desk-home.call")),
                Column.text(frame.t("desk-home.operator")),
                Column.text(frame.t("desk-call.intake")),
                Column.number(frame.t("desk-home.received")),
                Column.text(frame.t("desk-call.selection")));
    }

    public List<Column> toDecideColumns() {
        return Column.texts(
                frame.t("desk-home.call"),
                frame.t("desk-home.operator"),
                frame.t("desk-call.intake"),
                frame.t("desk-call.selection"));
    }

    public List<Column> decisionColumns() {
        return List.of(
                Column.text(frame.t("desk-home.call")),
                Column.text(frame.t("desk-home.decided")),
                Column.number(frame.t("desk-home.chosen")),
                Column.number(frame.t("desk-home.total")),
                Column.text(frame.t("desk-call.announcement")),
                Column.text(frame.t("desk-call.progress")));
    }

    public String words(TaskLink work) {
        return frame.messages().say(frame.language(), work.key(), work.arguments());
    }

    /** When it is due and how many days are left; "" where nothing presses. */
    public String due(TaskLink work) {
        var due = work.due();
        if (due == null) {
            return "";
        }
        return due.isBefore(frame.now())
                ? frame.t("desk-home.overdue", frame.time(due))
                : frame.t("desk-home.due", frame.time(due), frame.daysUntil(due));
    }
}
