package kcity.site.project;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;

/**
 * One project with its sources, outcomes and neighbours.
 *
 * @param record where the reader may record an outcome; empty where not
 */
public record ProjectPage(
        Frame frame,
        String title,
        String place,
        String otherTitle,
        List<Tag> tags,
        List<Term> facts,
        String note,
        List<TimelineEntry> outcomes,
        String record,
        List<MeasuredPart> measured,
        List<ChainPart> chains,
        List<Link> sameCountry,
        List<String> sources)
        implements Page {
    /** Projects that go on from one another; the address of this one is empty. */
    public record ChainPart(String title, List<Link> projects) {}

    /** What a pilot measured of one indicator, in words. */
    public record MeasuredPart(String name, String baseline, String target, String measured, String readings) {}

    public List<Column> measuredColumns() {
        return List.of(
                Column.text(frame.t("site-project.indicator")),
                Column.number(frame.t("site-project.baseline")),
                Column.number(frame.t("site-project.target")),
                Column.number(frame.t("site-project.measured")),
                Column.number(frame.t("site-project.readings")));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.nav.projects"), "/projects"), new Link(place, ""));
    }
}
