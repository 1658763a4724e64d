package kcity.reviewer;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/**
 * What an expert is asked, and what is left to do.
 *
 * @param asked invitations not answered yet
 * @param rounds rounds that were joined, newest first
 */
public record HomePage(
        Frame frame, SubmittedForm entered, List<Asked> asked, List<Joined> rounds, List<Link> retractable)
        implements Page {
    /** An open invitation; {@code reason} is the field for declining. */
    public record Asked(String call, String name, String due, Field reason) {}

    /** A round. {@code due} says by when and how many days are left, {@code said} tells how many sheets are in; {@code listed} are the candidates to look through for conflicts, {@code stated} says when there was none. */
    public record Joined(
            String call,
            String name,
            boolean open,
            String due,
            int done,
            int all,
            String said,
            List<Work> work,
            List<Line> listed,
            String stated) {}

    /** An application to score; {@code missing} says what the sheet still lacks. */
    public record Work(String ref, String title, String place, Tag state, String missing) {}

    /** A candidate by its title and names only. */
    public record Line(String ref, String title, String place, String who) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
