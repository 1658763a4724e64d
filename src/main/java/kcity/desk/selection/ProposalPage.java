package kcity.desk.selection;

import java.util.List;
import kcity.desk.job.JobNote;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Recompute;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * The newest proposed portfolio.
 *
 * @param number 0 where there is none
 * @param facts money and proof in words
 * @param alternatives what else would do or nearly do, in words
 * @param proof objective, bound, seed, hash: what somebody else needs to work it out again
 * @param recompute the files and the command for it
 * @param conflict rules that cannot hold together, where there is no portfolio
 * @param job the search that is at work or failed
 * @param mayPropose the sheet is frozen and nothing is announced
 */
public record ProposalPage(
        Frame frame,
        SubmittedForm entered,
        SelectionHead head,
        int number,
        Tag state,
        List<Term> facts,
        List<String> alternatives,
        List<Term> proof,
        Recompute recompute,
        List<String> conflict,
        List<Granted> granted,
        JobNote job,
        boolean mayPropose)
        implements Page {
    /** A proposed project. */
    public record Granted(
            String ref, String title, String place, String subType, int rank, String asked, String amount) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
