package kcity.desk.review;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.Step;

/**
 * The overview of a call's review: how far it is and what is next.
 *
 * @param figures empty before the round begins
 * @param next what is to be done, in words
 * @param there where it is done; null where there is nothing to do now
 * @param mayOpen the round can be opened here
 */
public record ReviewPage(
        Frame frame,
        Entered entered,
        ReviewHead head,
        List<Step> steps,
        List<KeyFigure> figures,
        String next,
        @org.jspecify.annotations.Nullable Link there,
        boolean mayOpen)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
