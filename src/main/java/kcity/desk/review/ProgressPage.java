package kcity.desk.review;

import java.util.List;
import kcity.desk.job.JobNote;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import kcity.web.component.Tag;

/**
 * How many sheets are in, and the closing.
 *
 * @param job the ranking that is at work or failed
 * @param due by when the sheets are to be in, in words
 * @param mending where the deadline can be taken back
 * @param struck deadlines that were taken back
 * @param planned reviews of each application
 * @param lacking applications that have fewer reviewers than planned, as somebody declared a conflict or left
 * @param deadline the form that sets it; empty where the reader may not or the round is closed
 * @param close the form that closes the round; empty where the reader may not or it is closed
 */
public record ProgressPage(
        Frame frame,
        SubmittedForm entered,
        ReviewHead head,
        JobNote job,
        int done,
        int all,
        String said,
        List<Count> applications,
        List<Waiting> waiting,
        String due,
        List<Link> mending,
        List<Struck> struck,
        int planned,
        List<String> lacking,
        List<Field> deadline,
        List<Field> close)
        implements Page {
    /** An application's sheets. */
    public record Count(String application, String title, String sheets, Tag state) {}

    /** An expert with sheets still to hand in. */
    public record Waiting(String name, int missing, List<Link> ways) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
