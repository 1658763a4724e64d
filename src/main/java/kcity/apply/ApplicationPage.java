package kcity.apply;

import java.util.List;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;

/**
 * An application that was submitted or withdrawn, as its applicant or its partner body sees it.
 *
 * @param confirming what the reader confirms as the contact of the partner body; "" where there is nothing to confirm
 * @param mayAnswer questions of the operator are for the reader
 * @param follows where what came of it is shown: agreement, pilot
 * @param receipt number, instant and digest; empty before the first submission
 * @param mayWithdraw it can be taken back
 * @param returning how a withdrawal can be taken back; nothing where it stands
 * @param question that the operator asks something, and until when; empty where not
 * @param next what happens next; empty once something is decided
 * @param waiting partner bodies that have not confirmed, with the address at which they can
 * @param frozen why it can no longer be changed; empty while it can
 */
public record ApplicationPage(
        Frame frame,
        String ref,
        String title,
        Tag state,
        boolean synthetic,
        boolean mayRevise,
        List<String> frozen,
        String confirming,
        boolean mayAnswer,
        boolean mayWithdraw,
        Returning returning,
        String question,
        List<String> next,
        List<Link> waiting,
        List<Link> follows,
        List<Term> receipt,
        List<AnsweredForm.Part> parts,
        List<TimelineEntry> timeline)
        implements Page {
    /** Words, and the way to the form; "" and none where there is nothing to take back. */
    public record Returning(String words, List<Link> ways) {
        static final Returning NONE = new Returning("", List.of());
    }
}
