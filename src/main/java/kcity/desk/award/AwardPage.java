package kcity.desk.award;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * An award and what can be done with it now; a form that does not apply is empty.
 *
 * @param terms what was granted, contracted and signed
 */
public record AwardPage(
        Frame frame,
        Entered entered,
        String ref,
        String title,
        boolean synthetic,
        List<Term> terms,
        List<Line> milestones,
        List<Term> amendments,
        List<Field> tender,
        List<Field> agreement,
        List<Field> payment,
        List<Field> amendment,
        boolean signed)
        implements Page {
    /** A milestone in the table. */
    public record Line(String name, String due, String amount, Tag state) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
