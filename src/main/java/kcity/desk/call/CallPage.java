package kcity.desk.call;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * One call and the stages that the reader may know.
 *
 * @param next what the clock does next; empty where nothing is ahead
 */
public record CallPage(
        Frame frame,
        String title,
        List<Link> trail,
        List<Link> ways,
        Tag state,
        String next,
        List<Term> facts,
        List<Link> mending,
        List<StageLine> stages)
        implements Page {
    public List<Column> columns() {
        return Column.texts(
                frame.t("desk-call.stage"), frame.t("desk-call.progress"), frame.t("desk-call.what-stands"));
    }
}
