package kcity.apply.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.documents.Documents;
import kcity.pilot.Pilot;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.FileEntry;
import kcity.web.component.LineChart;
import kcity.web.component.Series;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** Puts a pilot into the words and pictures of its page. */
final class PilotShown {
    private final Frame frame;
    private final Documents documents;
    private final String ref;

    PilotShown(Frame frame, Documents documents, String ref) {
        this.frame = frame;
        this.documents = documents;
        this.ref = ref;
    }

    PilotPage page(Application application, Pilot pilot, Entered entered) {
        var forms = new PilotForms(frame, entered, pilot, application.type());
        var since = pilot.operatingSince();
        return new PilotPage(
                frame,
                entered,
                ref,
                application.title(),
                application.synthetic(),
                pilot.sites().stream()
                        .map(s -> Term.of(
                                s.name(), frame.t("apply.pilot.installed", frame.date(s.installedOn()), s.equipment())))
                        .toList(),
                since == null ? "" : frame.t("apply.pilot.operating", frame.date(since)),
                pilot.indicators().stream().map(this::indicator).toList(),
                pilot.deliverables().stream().map(this::report).toList(),
                forms.install(),
                forms.operate(),
                forms.plan(),
                forms.measure(),
                forms.deliver());
    }

    private PilotPage.Indicator indicator(Pilot.Indicator indicator) {
        var measured = indicator.measured();
        var figures = Stream.of(
                        Term.of(frame.t("apply.pilot.baseline"), figure(indicator, indicator.baseline())),
                        Term.of(frame.t("apply.pilot.target"), figure(indicator, indicator.target())),
                        Term.of(
                                frame.t(
                                        "apply.pilot.measured",
                                        indicator.measurements().size()),
                                measured == null ? "–" : figure(indicator, measured)))
                .toList();
        return new PilotPage.Indicator(indicator.name(), figures, state(indicator), course(indicator));
    }

    private static String figure(Pilot.Indicator indicator, BigDecimal value) {
        var shown = value.scale() > 3 ? value.setScale(3, RoundingMode.HALF_EVEN) : value;
        return shown.toPlainString() + " " + indicator.unit();
    }

    private Tag state(Pilot.Indicator indicator) {
        if (indicator.measurements().isEmpty()) {
            return Tag.of(Tone.NEUTRAL, frame.t("apply.pilot.state.none"));
        }
        return indicator.reached()
                ? Tag.of(Tone.SUCCESS, frame.t("apply.pilot.state.reached"))
                : Tag.of(Tone.WARNING, frame.t("apply.pilot.state.short"));
    }

    private List<LineChart> course(Pilot.Indicator indicator) {
        var points = indicator.measurements();
        return points.size() < 2
                ? List.of()
                : List.of(new LineChart(
                        "course-" + indicator.key(),
                        indicator.name(),
                        indicator.unit(),
                        frame.t("apply.pilot.measured-on"),
                        points.stream().map(m -> m.on().toString()).toList(),
                        List.of(
                                line(
                                        frame.t("apply.pilot.value"),
                                        points.stream()
                                                .map(Pilot.Measurement::value)
                                                .toList()),
                                line(
                                        frame.t("apply.pilot.target"),
                                        points.stream()
                                                .map(m -> indicator.target())
                                                .toList()),
                                line(
                                        frame.t("apply.pilot.baseline"),
                                        points.stream()
                                                .map(m -> indicator.baseline())
                                                .toList()))));
    }

    private static Series line(String name, List<BigDecimal> values) {
        return new Series(
                name,
                values.stream().map(v -> OptionalDouble.of(v.doubleValue())).toList());
    }

    private PilotPage.Report report(Pilot.Deliverable deliverable) {
        var files = Stream.ofNullable(deliverable.document())
                .flatMap(id -> documents.find(id).stream())
                .map(d -> new FileEntry(d.name(), "/apply/" + ref + "/pilot/documents/" + d.id(), d.sizeText()))
                .toList();
        return new PilotPage.Report(
                frame.t("apply.pilot.report." + deliverable.kind()),
                frame.date(deliverable.heldOn()),
                deliverable.summary(),
                files);
    }
}
