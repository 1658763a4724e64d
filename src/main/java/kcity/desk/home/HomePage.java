package kcity.desk.home;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;

/** What waits for the reader, stage by stage; a stage where nothing waits is left out. */
public record HomePage(Frame frame, List<Stage> stages) implements Page {
    /** One stage and its work, most pressing first. */
    public record Stage(Work.Group group, List<Work> work) {}

    public String words(Work work) {
        return frame.messages().say(frame.language(), work.key(), work.arguments());
    }

    /** When it is due and how many days are left; "" where nothing presses. */
    public String due(Work work) {
        var due = work.due();
        if (due == null) {
            return "";
        }
        return due.isBefore(frame.now())
                ? frame.t("desk-home.overdue", frame.time(due))
                : frame.t("desk-home.due", frame.time(due), frame.daysUntil(due));
    }
}
