package kcity.desk.review;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Term;

/** What experts gave one application and what they wrote. */
public record OpinionsPage(Frame frame, ReviewHead head, String ref, String title, List<Opinion> opinions)
        implements Page {
    /**
     * One sheet.
     *
     * @param name of the expert, or a number where the reader may not know
     * @param ways to giving it back
     */
    public record Opinion(String name, List<Term> points, String comment, List<Link> ways) {}
}
