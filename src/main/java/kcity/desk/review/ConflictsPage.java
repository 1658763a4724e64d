package kcity.desk.review;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Struck;

/**
 * The register of conflicts of interest.
 *
 * @param dismissed what the platform took for one, and an officer, who is their source, said to be none
 */
public record ConflictsPage(Frame frame, ReviewHead head, List<Line> lines, List<Line> dismissed, List<Struck> struck)
        implements Page {
    /** A line of the register. */
    public record Line(
            String application,
            String title,
            String expert,
            String kind,
            String source,
            String reason,
            String at,
            List<Link> ways) {}
}
