package kcity.desk.application;

import java.util.List;
import kcity.desk.screening.Beside;
import kcity.desk.screening.Changes;
import kcity.desk.screening.FindingLine;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;

/**
 * All that an officer needs of one application, the pressing things first.
 *
 * @param next what is to be done with it, in words
 * @param there where that is done; null where there is nothing to do
 * @param met how many rules are met, in words
 * @param contacts of partner bodies whose mailbox is not proven
 * @param examined when the machine looked; "" before
 * @param broken a rule is not met
 * @param changed since an officer judged it
 * @param beside other proposals of its city
 */
public record ApplicationPage(
        Frame frame,
        String ref,
        String title,
        List<Link> trail,
        List<Link> ways,
        List<Tag> states,
        boolean synthetic,
        Changes.Mark changed,
        Beside.Mark beside,
        String next,
        @org.jspecify.annotations.Nullable Link there,
        List<Term> summary,
        String met,
        boolean broken,
        List<FindingLine> findings,
        String examined,
        List<AnsweredForm.Part> parts,
        List<Link> contacts,
        List<Term> receipt,
        List<Day> days)
        implements Page {
    public boolean hasFiles() {
        return parts.stream().anyMatch(part -> !part.files().isEmpty());
    }

    /** What happened on one day, in Korea. */
    public record Day(String date, List<TimelineEntry> entries) {}
}
