package kcity.desk.review;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Struck;
import kcity.web.component.Term;

/**
 * The overview of a call's review: how far it is and what is next.
 *
 * @param figures empty before the round begins
 * @param next what is to be done, in words
 * @param there where it is done; null where there is nothing to do now
 * @param mayOpen the round can be opened here
 * @param unsettled null where all that came in is settled, or the round has begun
 * @param mending what the reader can take back of the round now
 * @param struck openings and closings that were taken back
 * @param leftOut what was not settled when the round was opened, and why it was left out
 */
public record ReviewPage(
        Frame frame,
        SubmittedForm entered,
        ReviewHead head,
        List<Step> steps,
        List<KeyFigure> figures,
        String next,
        @org.jspecify.annotations.Nullable Link there,
        boolean mayOpen,
        @org.jspecify.annotations.Nullable Unsettled unsettled,
        List<Term> leftOut,
        List<Link> mending,
        List<Struck> struck)
        implements Page {
    /** What is not settled, each leading to where it can be, and the question why it is to be left out. */
    public record Unsettled(String title, List<Link> applications, Field why) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
