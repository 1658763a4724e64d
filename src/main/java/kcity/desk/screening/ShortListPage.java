package kcity.desk.screening;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Pagination;
import kcity.web.component.Struck;

/**
 * A call's short list.
 *
 * @param listed those on it
 * @param closed why nobody can be added any more; empty where somebody can
 * @param removals where those on it that came there by mistake are taken off
 * @param struck those that were taken off
 * @param pages of what the form offers; those chosen on one page are added before another is opened
 * @param form empty where the reader may not decide or nobody can be added
 */
public record ShortListPage(
        Frame frame,
        SubmittedForm entered,
        String call,
        String title,
        List<Link> trail,
        List<Link> ways,
        List<Link> listed,
        List<Field> form,
        Pagination pages,
        List<String> closed,
        List<Link> removals,
        List<Struck> struck)
        implements Page {
    /** With the page, so that what was chosen is shown again where it was. */
    public String action() {
        return pages.page() == 1 ? pages.address() : pages.link(pages.page());
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
