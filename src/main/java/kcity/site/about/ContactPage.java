package kcity.site.about;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;

/** Who runs the programme and whom to ask what. */
public record ContactPage(Frame frame, List<Body> bodies) implements Page {
    /** One body, what it is asked for, and its own site. */
    public record Body(String name, String purpose, Link site) {}
}
