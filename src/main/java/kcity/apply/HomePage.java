package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Tag;

/**
 * What an organisation has, and what it can begin.
 *
 * @param asked applications that name the reader as the partner body's contact
 */
public record HomePage(Frame frame, List<Line> mine, List<Line> asked, List<Open> open) implements Page {
    /** One application in a list. */
    public record Line(String ref, String title, String call, Tag state, String when) {}

    /** A call that can be applied to. */
    public record Open(String ref, String name, String until) {}
}
