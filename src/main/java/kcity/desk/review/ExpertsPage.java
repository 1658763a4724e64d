package kcity.desk.review;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.HandedLink;
import kcity.web.component.Struck;
import kcity.web.component.Tag;

/**
 * Who is asked to review, and how they answered.
 *
 * @param link what became of a one-time link just made
 */
public record ExpertsPage(
        Frame frame,
        SubmittedForm entered,
        ReviewHead head,
        HandedLink link,
        List<Expert> experts,
        List<Field> invite,
        List<Field> bring,
        List<Struck> struck)
        implements Page {
    /**
     * An invited expert.
     *
     * @param linkable has not come yet, and can have another link
     * @param ways to ending the expert's part, or taking that back
     * @param stated when it was stated that there is no conflict with what is left; "" where it was not
     */
    public record Expert(
            String id,
            String name,
            String organisation,
            Tag answer,
            String fields,
            String done,
            int conflicts,
            String stated,
            boolean linkable,
            List<kcity.web.component.Link> ways) {}

    /** What was typed into the form for somebody new is wrong. */
    public boolean bringing() {
        return entered.wrong() && entered.values().containsKey("email");
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
