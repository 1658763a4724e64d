package kcity.reviewer;

import java.util.List;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * An application with its score sheet.
 *
 * @param due by when the sheet is to be in; "" where nobody said or the round is closed
 * @param facts where, who, how much
 * @param own what was handed in; empty before
 * @param others totals of others as one line; empty before the own sheet is in
 * @param fields the sheet; empty once it is handed in or the round is closed
 * @param base hidden: what the sheet showed when it was opened
 * @param rests why a sheet that was handed in cannot be written; "" where it can or the round is closed
 */
public record SheetPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String title,
        Tag state,
        boolean synthetic,
        String due,
        List<Term> facts,
        List<AnsweredForm.Part> parts,
        List<Term> own,
        String others,
        List<Field> fields,
        List<Field> base,
        String rests)
        implements Page {
    /** A section of the answers. */
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
