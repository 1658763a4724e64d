package kcity.project.pilot;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.FileEntry;
import kcity.web.component.LineChart;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * What is done with an award on the ground.
 *
 * @param heading by what belongs to it: a planning project has reports alone
 * @param acts what the reader may record now; the first is the one that waits
 * @param values where the measured values are as a file
 * @param struck what was taken back
 * @param mending what the reader may take back
 * @param demonstration sites, operation and values belong to it
 */
public record PilotPage(
        Frame frame,
        String ref,
        String heading,
        String title,
        boolean synthetic,
        List<Link> trail,
        List<Link> neighbours,
        Tag state,
        List<Link> acts,
        boolean demonstration,
        List<Term> operation,
        List<Site> sites,
        List<Indicator> indicators,
        List<Incident> incidents,
        List<Report> reports,
        List<Link> values,
        List<Struck> struck,
        List<Link> mending)
        implements Page {
    /** A place where the solution stands. */
    public record Site(String name, String place, String partner, String equipment, String installed) {}

    /** An indicator with its figures and, from two values on, its course. */
    public record Indicator(String name, List<Term> figures, Tag state, List<LineChart> course) {}

    /** Something that went wrong. */
    public record Incident(String when, String what, String remedy) {}

    /** A report that is due or there. */
    public record Report(String kind, Tag state, String when, String summary, List<FileEntry> files) {}

    public List<Column> siteColumns() {
        return Column.texts(
                frame.t("project.pilot.site"),
                frame.t("project.pilot.place"),
                frame.t("project.pilot.partner"),
                frame.t("project.pilot.equipment"),
                frame.t("project.pilot.installed-on"));
    }

    public List<Column> incidentColumns() {
        return Column.texts(
                frame.t("project.pilot.happened-on"), frame.t("project.pilot.what"), frame.t("project.pilot.remedy"));
    }
}
