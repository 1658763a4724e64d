package kcity.desk.review;

import java.util.List;
import kcity.desk.job.JobNote;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Recompute;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/**
 * Who would review what, and who does.
 *
 * @param job the search that is at work or failed
 * @param propose the form that asks for a proposal; empty where the reader may not or the round is over
 */
public record AssignmentPage(
        Frame frame, SubmittedForm entered, ReviewHead head, JobNote job, List<Field> propose, Proposal proposal)
        implements Page {
    /** The newest proposed assignment; number 0 where there is none. */
    public record Proposal(
            int number,
            boolean applicable,
            Tag state,
            List<Term> facts,
            List<Term> proof,
            Recompute recompute,
            List<String> reasons,
            String corrected,
            List<Line> lines) {
        static final Proposal NONE = new Proposal(
                0, false, Tag.of(Tone.NEUTRAL, ""), List.of(), List.of(), Recompute.NONE, List.of(), "", List.of());
    }

    /** An application and who would review it. */
    public record Line(String application, String title, String experts) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
