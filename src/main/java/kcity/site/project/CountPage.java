package kcity.site.project;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/** The register's counts beside the official ones, with every difference named. */
public record CountPage(Frame frame, List<Part> parts, List<Difference> differences) implements Page {
    /** One table: years, or totals. */
    public record Part(String id, String caption, List<Row> rows) {}

    /** One official figure beside ours; {@code tag} says whether they agree. */
    public record Row(
            String when,
            String officialProjects,
            String projects,
            String officialCountries,
            String countries,
            Tag tag,
            List<Link> sources) {}

    /** A named difference. */
    public record Difference(String name, String reason, List<Link> sources) {}

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("site-project.when")),
                Column.number(frame.t("site-project.official-projects")),
                Column.number(frame.t("site-project.register-projects")),
                Column.number(frame.t("site-project.official-countries")),
                Column.number(frame.t("site-project.register-countries")),
                Column.text(frame.t("site-project.agreement")),
                Column.text(frame.t("site-project.sources")));
    }

    public List<Link> trail() {
        return List.of(
                new Link(frame.t("web.nav.projects"), "/projects"), new Link(frame.t("site-project.counts"), ""));
    }
}
