package kcity.site.project;

import java.util.List;
import kcity.portfolio.CountComparison;
import kcity.portfolio.OfficialCount;
import kcity.portfolio.Register;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** Makes the page of counts. */
final class ShowCounts {
    private final Frame frame;

    ShowCounts(Frame frame) {
        this.frame = frame;
    }

    CountPage page(Register register) {
        return new CountPage(
                frame,
                List.of(
                        new CountPage.Part(
                                "totals",
                                frame.t("site-project.totals"),
                                register.compareTotals().stream()
                                        .map(c -> row(c, "site-project.through"))
                                        .toList()),
                        new CountPage.Part(
                                "years",
                                frame.t("site-project.years"),
                                register.compareYears().stream()
                                        .map(c -> row(c, "site-project.in-year"))
                                        .toList())),
                register.differences().stream()
                        .map(d -> new CountPage.Difference(frame.t(d.name()), frame.t(d.reason()), keys(d.sources())))
                        .toList());
    }

    private CountPage.Row row(CountComparison comparison, String when) {
        OfficialCount official = comparison.official();
        Integer countries = official.countries();
        return new CountPage.Row(
                frame.t(when, String.valueOf(official.year())),
                frame.number(official.projects()),
                frame.number(comparison.projects()),
                countries == null ? frame.t("site-project.unknown") : frame.number(countries),
                frame.number(comparison.countries()),
                tag(comparison),
                keys(official.sources()));
    }

    private static List<Link> keys(List<String> sources) {
        return sources.stream()
                .map(key -> new Link(key, "/years/sources#" + key))
                .toList();
    }

    private Tag tag(CountComparison comparison) {
        if (comparison.agrees()) {
            return Tag.of(Tone.SUCCESS, frame.t("site-project.agrees"));
        }
        return comparison.isExplained()
                ? Tag.of(Tone.INFORMATION, frame.t("site-project.explained", comparison.missingProjects()))
                : Tag.of(Tone.WARNING, frame.t("site-project.unexplained", comparison.missingProjects()));
    }
}
