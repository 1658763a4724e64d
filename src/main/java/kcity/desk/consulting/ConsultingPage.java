package kcity.desk.consulting;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * Preliminary consulting on one application. Each form is empty where the reader may not act or it is not its time.
 *
 * @param about consultant, firm, beginning; empty before it has begun
 * @param changes number of the conclusion that the last form would change; 0 where it would be the first
 * @param settled why the standing conclusion can no longer be changed; empty where it can
 */
public record ConsultingPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String title,
        List<Link> trail,
        List<Link> ways,
        Tag state,
        List<Term> about,
        List<VisitLine> visits,
        List<Noted> findings,
        List<Concluded> conclusions,
        List<Field> beginning,
        List<Field> visit,
        List<Field> finding,
        List<Field> conclusion,
        int changes,
        List<String> settled,
        List<Link> mending,
        List<Struck> struck)
        implements Page {
    /** A visit in a table. */
    public record VisitLine(String day, String place, String people) {}

    /** A finding and what it is about. */
    public record Noted(String kind, String words) {}

    /** One conclusion, newest first; the report is "" and the files are empty where there is none. */
    public record Concluded(Tag tag, String reason, String report, List<FileEntry> files, String about) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
