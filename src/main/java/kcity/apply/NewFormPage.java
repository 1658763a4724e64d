package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import kcity.web.component.Term;

/**
 * What a newer version of the form asks otherwise than a draft's own.
 *
 * @param version of the draft that was read
 * @param form hash of the newer version; empty where the draft is on it already
 * @param other questions that read the same and take other answers
 * @param lost answers without a place in the newer version
 */
public record NewFormPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String call,
        int version,
        String form,
        List<String> added,
        List<String> gone,
        List<Line> reworded,
        List<String> other,
        List<Term> lost)
        implements Page {
    /** Words of a question in one language. */
    public record Line(String language, String lang, String before, String after) {}

    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.new-form"));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
