package kcity.site.project;

import kcity.portfolio.Outcome;
import kcity.portfolio.RegisteredProject;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.web.Frame;
import kcity.web.component.TimelineEntry;
import kcity.web.component.Tone;

/** Projects in the reader's words; what is not known is said so. */
public final class ProjectWords {
    private final Frame frame;

    public ProjectWords(Frame frame) {
        this.frame = frame;
    }

    String orUnknown(Text text) {
        return text.isEmpty() ? unknown() : frame.t(text);
    }

    String unknown() {
        return frame.t("site-project.unknown");
    }

    public String type(RegisteredProject project) {
        return frame.t("programme-type." + project.type());
    }

    String subType(RegisteredProject project) {
        return project.subType() == null ? unknown() : frame.t("sub-type." + project.subType());
    }

    /** "Haiphong, Viet Nam", or the country where the city is not known. */
    public String place(RegisteredProject project) {
        String country = frame.country(project.country());
        return project.city().isEmpty() ? country : frame.t("site-project.place", project.city(), country);
    }

    /** The title, or the place where no source gives one. */
    public String heading(RegisteredProject project) {
        return project.title().isEmpty() ? frame.t("site-project.untitled", place(project)) : frame.t(project.title());
    }

    String amount(RegisteredProject project) {
        Won amount = project.amount();
        return amount == null ? unknown() : frame.won(amount);
    }

    TimelineEntry outcome(Outcome outcome) {
        String kind = frame.t("outcome-kind." + outcome.kind());
        Won amount = outcome.amount();
        return new TimelineEntry(
                outcome.on().toString(),
                frame.date(outcome.on()),
                amount == null ? kind : frame.t("site-project.outcome", kind, amount),
                outcome.source(),
                outcome.what(),
                Tone.SUCCESS);
    }
}
