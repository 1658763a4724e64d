package kcity.desk.selection;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Tag;

/**
 * The candidate sheet on which proposal and decision rest.
 *
 * @param frozen when; "" before
 * @param mayFreeze the ranking is there and the sheet is not frozen
 */
public record SheetPage(
        Frame frame, SubmittedForm entered, SelectionHead head, String frozen, boolean mayFreeze, List<Line> lines)
        implements Page {
    /** A candidate. */
    public record Line(
            int rank,
            String ref,
            String title,
            String place,
            String subType,
            String requested,
            String value,
            Tag state) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
