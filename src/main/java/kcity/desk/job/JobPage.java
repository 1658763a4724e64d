package kcity.desk.job;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;

/**
 * One job, looked at anew every few seconds while it is open.
 *
 * @param watched whether the page loads itself anew
 * @param back the page on which it was asked for
 * @param other the same page, loading itself anew or not; "" where nothing changes any more
 * @param file to fetch what came of it; without an address where there is none
 */
public record JobPage(
        Frame frame,
        SubmittedForm entered,
        List<Link> trail,
        JobNote note,
        boolean watched,
        String back,
        String other,
        Link file)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
