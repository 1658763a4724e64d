package kcity.desk.selection;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.Term;

/**
 * A decision before it is made: looked at once more, nothing is kept yet.
 *
 * @param tally what it comes to, beside what is allowed
 * @param hidden all that was entered, to go on with
 */
public record PreviewPage(
        Frame frame,
        SelectionHead head,
        List<Term> facts,
        List<Term> tally,
        List<SelectionPage.Winner> winners,
        List<SelectionPage.Departure> departures,
        List<String> reserve,
        List<Field> hidden)
        implements Page {}
