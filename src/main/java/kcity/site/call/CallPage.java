package kcity.site.call;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * One call.
 *
 * @param left how long is left; empty where it is over
 * @param second what counts to the second
 * @param bound to which version of the rules
 * @param stages the way from the notice to the end
 * @param results what was chosen; empty until it is announced
 */
public record CallPage(
        Frame frame,
        String name,
        Tag state,
        boolean open,
        String left,
        String second,
        List<Term> times,
        List<Term> rules,
        String bound,
        List<String> how,
        CallForm form,
        List<Step> stages,
        List<Row> results,
        String year,
        String rulesAddress)
        implements Page {
    /** A project that was chosen. */
    public record Row(String address, String title, List<Tag> tags, String place, String amount, String announced) {}

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.calls"), "/calls"), new Link(name, ""));
    }

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("site-call.project")),
                Column.text(frame.t("site-call.place")),
                Column.number(frame.t("site-call.amount")),
                Column.text(frame.t("site-call.announced")));
    }
}
