package kcity.desk.review;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.RankSpan;
import kcity.web.component.Recompute;
import kcity.web.component.Term;

/**
 * What the closed round came to; no places before.
 *
 * @param facts how it was worked out
 */
public record RankingPage(
        Frame frame, ReviewHead head, List<Term> facts, Recompute recompute, List<String> warnings, List<Place> places)
        implements Page {
    /** An application's place. */
    public record Place(
            int rank,
            String application,
            String title,
            int reviews,
            String mean,
            String calibrated,
            String spread,
            RankSpan span) {}
}
