package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/**
 * Whether a receipt is genuine.
 *
 * @param verdict message key; "" before anything was asked
 * @param receipt what a genuine one says
 * @param fields the question for one; none beside a verdict
 */
public record ReceiptCheckPage(
        Frame frame, SubmittedForm entered, String verdict, Tone tone, List<Term> receipt, List<Field> fields)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
