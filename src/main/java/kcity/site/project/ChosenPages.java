package kcity.site.project;

import java.math.BigDecimal;
import java.util.List;
import kcity.portfolio.Outcome;
import kcity.portfolio.PortfolioRules;
import kcity.site.call.PublishedResults.Result;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.jspecify.annotations.Nullable;

/** Makes the page of a project that was chosen in a call of this platform. */
final class ChosenPages {
    private final Frame frame;
    private final ProjectWords words;

    ChosenPages(Frame frame) {
        this.frame = frame;
        this.words = new ProjectWords(frame);
    }

    ProjectPage page(Result result, List<Result> all, List<Outcome> outcomes, List<PublishedPilots.Measured> measured) {
        return new ProjectPage(
                frame,
                result.title(),
                place(result),
                "",
                List.of(
                        Tag.of(Tone.NEUTRAL, frame.t("programme-type." + result.type())),
                        Tag.of(Tone.NEUTRAL, year(result))),
                facts(result),
                "",
                outcomes.stream().map(words::outcome).toList(),
                PortfolioRules.mayRecordOutcomes(frame.actor(), result.type())
                        ? "/desk/outcomes/" + result.application()
                        : "",
                measured.stream().map(this::part).toList(),
                List.of(),
                all.stream()
                        .filter(r -> r.country().equals(result.country()) && !r.equals(result))
                        .map(this::link)
                        .toList(),
                List.of());
    }

    private String place(Result result) {
        return frame.t("site-project.place", result.city(), frame.country(result.country()));
    }

    private static String year(Result result) {
        return String.valueOf(result.edition());
    }

    private String call(Result result) {
        return frame.t("site-call.name", year(result), frame.t("programme-type." + result.type()));
    }

    private List<Term> facts(Result result) {
        return List.of(
                new Term(frame.t("site-project.year"), year(result), "/years/" + result.edition()),
                new Term(frame.t("site-project.call"), call(result), "/calls/" + result.call()),
                Term.of(frame.t("site-project.reference"), result.application()),
                Term.of(frame.t("site-project.country"), frame.country(result.country())),
                Term.of(frame.t("site-project.city"), result.city()),
                Term.of(frame.t("site-project.sub-type"), frame.t("sub-type." + result.subType())),
                Term.of(frame.t("site-project.amount"), frame.won(result.amount())),
                Term.of(frame.t("site-project.announced"), frame.minute(result.announcedAt())));
    }

    private ProjectPage.MeasuredPart part(PublishedPilots.Measured measured) {
        return new ProjectPage.MeasuredPart(
                measured.name(),
                value(measured.baseline(), measured.unit()),
                value(measured.target(), measured.unit()),
                value(measured.measured(), measured.unit()),
                frame.number(measured.readings()));
    }

    private String value(@Nullable BigDecimal value, String unit) {
        return value == null ? words.unknown() : frame.t("site-project.value", frame.decimal(value), unit);
    }

    private Link link(Result result) {
        return new Link(
                frame.t("site-project.link", year(result), result.title()), "/projects/" + result.application());
    }
}
