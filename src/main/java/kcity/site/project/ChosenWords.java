package kcity.site.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.portfolio.Outcome;
import kcity.site.call.Marks;
import kcity.site.call.PublishedResults.Result;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.jspecify.annotations.Nullable;

/** What is said of a project that was chosen in a call of this platform. */
final class ChosenWords {
    private final Frame frame;
    private final ProjectWords words;

    ChosenWords(Frame frame) {
        this.frame = frame;
        this.words = new ProjectWords(frame);
    }

    /** What is known of it besides: its contractor, when its agreement ended early, what came of it, what was measured. */
    record Besides(
            Optional<String> contractor,
            Optional<LocalDate> endedOn,
            List<Outcome> outcomes,
            List<PublishedPilots.Measured> measured) {}

    String place(Result result) {
        return frame.t("site-project.place", result.city(), frame.country(result.country()));
    }

    private static String year(Result result) {
        return String.valueOf(result.edition());
    }

    private String call(Result result) {
        return frame.t("site-call.name", year(result), frame.t("programme-type." + result.type()));
    }

    List<Tag> tags(Result result, Besides besides) {
        var ended = besides.endedOn().stream().map(day -> Tag.of(Tone.WARNING, frame.t("site-project.ended")));
        return Stream.concat(ended, tags(result)).toList();
    }

    private Stream<Tag> tags(Result result) {
        return Stream.concat(
                Marks.of(frame, result).stream(),
                Stream.of(frame.t("programme-type." + result.type()), year(result))
                        .map(text -> Tag.of(Tone.NEUTRAL, text)));
    }

    List<Term> facts(Result result, Besides besides) {
        var ended = besides.endedOn().stream()
                .map(day -> Term.of(frame.t("site-project.ended"), frame.t("site-project.ended.on", frame.date(day))))
                .toList();
        return Stream.of(about(result), parties(result, besides.contractor()), money(result), ended)
                .flatMap(List::stream)
                .toList();
    }

    private List<Term> about(Result result) {
        return List.of(
                new Term(frame.t("site-project.year"), year(result), "/years/" + result.edition()),
                new Term(frame.t("site-project.call"), call(result), "/calls/" + result.call()),
                Term.of(frame.t("site-project.reference"), result.application()),
                Term.of(frame.t("site-project.country"), frame.country(result.country())),
                Term.of(frame.t("site-project.city"), result.city()),
                Term.of(frame.t("site-project.sub-type"), frame.t("sub-type." + result.subType())));
    }

    private List<Term> parties(Result result, Optional<String> contractor) {
        var organisation = frame.t(result.organisation());
        return switch (result.type()) {
            case DEMONSTRATION -> List.of(Term.of(frame.t("site-project.company"), organisation));
            case PLANNING ->
                List.of(
                        Term.of(frame.t("site-project.applicant"), organisation),
                        Term.of(
                                frame.t("site-project.contractor"),
                                contractor.orElseGet(() -> frame.t("site-project.contractor.none"))));
        };
    }

    private List<Term> money(Result result) {
        return List.of(
                Term.of(frame.t("site-project.amount"), frame.won(result.amount())),
                Term.of(frame.t("site-project.announced"), frame.minute(result.announcedAt())));
    }

    ProjectPage.MeasuredPart part(PublishedPilots.Measured measured) {
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

    Link link(Result result) {
        return new Link(
                frame.t("site-project.link", year(result), result.title()), "/projects/" + result.application());
    }
}
