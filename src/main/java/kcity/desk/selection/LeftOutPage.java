package kcity.desk.selection;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;

/** The candidates that the newest proposal leaves out, by what keeps them out; the nearest to coming in first. */
public record LeftOutPage(Frame frame, SelectionHead head, List<Group> groups) implements Page {
    /** Candidates that the same thing keeps out. */
    public record Group(String id, String why, List<Out> lines) {}

    /**
     * A candidate.
     *
     * @param distance how much more value it would need; "" where no value would do
     * @param money how much would have to be there; "" where no money would help
     * @param reserve its place on the proposed reserve list; "" for none
     */
    public record Out(
            int rank,
            String ref,
            String title,
            String place,
            String value,
            String distance,
            String money,
            String reserve) {}
}
