package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.component.Link;

/** The way to a page about an application. */
final class Trail {
    private Trail() {}

    static List<Link> to(Frame frame, String ref, String here) {
        return List.of(
                new Link(frame.t("apply.home.title"), "/apply"), new Link(ref, "/apply/" + ref), new Link(here, ""));
    }
}
