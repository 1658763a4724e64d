package kcity.desk.selection;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Term;

/**
 * The committee's decision as a form, for its chair.
 *
 * @param tally what the amounts as entered come to, beside what is allowed
 * @param broken what is wrong with the whole and not with one field
 * @param entries candidates that are in the proposal or chosen
 * @param others further candidates
 * @param othersOpen something was entered or is wrong there
 * @param whole reason and announcement
 * @param seen hidden: proposal and decision that this form was made upon
 */
public record DecisionPage(
        Frame frame,
        SubmittedForm entered,
        SelectionHead head,
        List<Term> tally,
        List<String> broken,
        List<Entry> entries,
        List<Entry> others,
        boolean othersOpen,
        List<Field> whole,
        List<Field> seen)
        implements Page {
    /** One candidate's fields; about leads to what it wrote and what experts did. */
    public record Entry(String ref, String title, String said, List<Field> fields, List<Link> about) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
