package kcity.desk.application;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/**
 * What a call received.
 *
 * @param received those that the call's edition decides on
 * @param pool those that wait for a later edition
 * @param withdrawn those that were taken back
 */
public record ApplicationListPage(
        Frame frame,
        String title,
        List<Link> trail,
        List<Link> ways,
        List<Line> received,
        List<Line> pool,
        List<Line> withdrawn)
        implements Page {
    /** One application. */
    public record Line(String ref, String title, String place, String requested, String at, Tag state) {}
}
