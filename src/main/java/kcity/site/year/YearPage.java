package kcity.site.year;

import java.util.ArrayList;
import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Citation;
import kcity.web.component.Column;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.SourcedValue;

/** The rules of one year, each with its standing and sources. */
public record YearPage(
        Frame frame,
        int year,
        int version,
        int current,
        List<Binding> bindings,
        String title,
        List<KeyFigure> figures,
        List<SourcedValue> general,
        List<CallPart> calls,
        List<DecisionPart> decisions,
        List<SourcedValue> remarks,
        List<SourcedValue> settings,
        List<String> notPublished,
        List<SourcedValue> unknown,
        List<VersionPart> versions,
        List<Citation> sources,
        boolean hasYearBefore)
        implements Page {
    /** One call: its rules and its way from stage to stage. */
    public record CallPart(String id, String name, List<SourcedValue> rules, List<SourcedValue> stages) {}

    /** A decision that shaped this year. */
    public record DecisionPart(String when, String by, List<SourcedValue> changes) {}

    /** One version of this year's rulebook. */
    public record VersionPart(int version, String address, String when, String reason) {}

    /** A call of the year, what it is bound to, and where that version stands for good. */
    public record Binding(Link call, String words, Link version) {}

    /** Of one version, in force or not. */
    public static String address(int year, int version) {
        return "/years/" + year + "/versions/" + version;
    }

    /** Empty on the version in force. */
    public String older() {
        return version == current ? "" : frame.t("site-year.older", version, current);
    }

    public List<Link> trail() {
        return List.of(
                new Link(frame.t("web.nav.years"), "/years"), new Link(frame.t("site-year.title", heading()), ""));
    }

    public String heading() {
        return String.valueOf(year);
    }

    /** The projects of the year, and what changed since the year before. */
    public List<Link> further() {
        Link projects = new Link(frame.t("site-year.projects"), "/projects?year=" + year);
        String before = String.valueOf(year - 1);
        return hasYearBefore
                ? List.of(
                        projects,
                        new Link(
                                frame.t("site-year.changed-before", before),
                                "/years/changes?from=" + before + "&to=" + year))
                : List.of(projects);
    }

    /** The parts of a long page. */
    public List<Link> parts() {
        List<Link> parts = new ArrayList<>();
        parts.add(new Link(frame.t("site-year.general"), "#general"));
        calls.forEach(call -> parts.add(new Link(call.name(), "#" + call.id())));
        parts.add(new Link(frame.t("site-year.unknown"), "#unknown"));
        parts.add(new Link(frame.t("site-year.versions"), "#versions"));
        parts.add(new Link(frame.t("site-year.sources"), "#sources"));
        return List.copyOf(parts);
    }

    public List<Column> columns() {
        return Column.texts(
                frame.t("site-year.rule"),
                frame.t("site-year.value"),
                frame.t("site-year.standing"),
                frame.t("site-year.sources"));
    }
}
