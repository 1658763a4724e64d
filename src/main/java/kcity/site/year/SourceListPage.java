package kcity.site.year;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Citation;
import kcity.web.component.Link;

/** Every source that the rulebooks and the register cite. */
public record SourceListPage(Frame frame, List<Citation> sources) implements Page {
    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.years"), "/years"), new Link(frame.t("site-year.all-sources"), ""));
    }
}
