package kcity.project.pilot;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kcity.pilot.Pilot;
import kcity.web.Frame;
import kcity.web.component.LineChart;
import kcity.web.component.Series;

/** Measured values over time beside target and baseline: means of days, or of weeks or months where days would be too many to see. */
record Course(Frame frame) {
    private static final int MOST = 60;

    List<LineChart> of(Pilot.Indicator indicator) {
        return of(indicator, indicator.measurements());
    }

    /** Nothing from fewer than two values. */
    List<LineChart> of(Pilot.Indicator indicator, List<Pilot.Measurement> values) {
        return values.size() < 2 ? List.of() : List.of(chart(indicator, values));
    }

    private LineChart chart(Pilot.Indicator indicator, List<Pilot.Measurement> values) {
        var step = Step.of(values);
        var means = step.means(values);
        return new LineChart(
                "course-" + indicator.key(),
                frame.t("project.pilot.course." + step, indicator.name()),
                indicator.unit(),
                frame.t("project.pilot.course.axis." + step),
                means.keySet().stream().map(step::label).toList(),
                List.of(
                        new Series(
                                frame.t("project.pilot.measured"),
                                means.values().stream()
                                        .map(BigDecimal::doubleValue)
                                        .map(OptionalDouble::of)
                                        .toList()),
                        flat("project.pilot.target", indicator.target(), means.size()),
                        flat("project.pilot.baseline", indicator.baseline(), means.size())));
    }

    private Series flat(String key, BigDecimal value, int points) {
        return new Series(frame.t(key), java.util.Collections.nCopies(points, OptionalDouble.of(value.doubleValue())));
    }

    /** How long the time is that one point stands for. */
    enum Step {
        DAY(day -> day),
        WEEK(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
        MONTH(day -> day.withDayOfMonth(1));

        private final UnaryOperator<LocalDate> start;

        Step(UnaryOperator<LocalDate> start) {
            this.start = start;
        }

        static Step of(List<Pilot.Measurement> values) {
            return DAY.count(values) <= MOST ? DAY : WEEK.count(values) <= MOST ? WEEK : MONTH;
        }

        private long count(List<Pilot.Measurement> values) {
            return values.stream()
                    .map(Pilot.Measurement::on)
                    .map(start)
                    .distinct()
                    .count();
        }

        TreeMap<LocalDate, BigDecimal> means(List<Pilot.Measurement> values) {
            return values.stream()
                    .collect(Collectors.groupingBy(
                            m -> start.apply(m.on()),
                            TreeMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), Pilot::mean)));
        }

        String label(LocalDate day) {
            return this == MONTH ? day.toString().substring(0, 7) : day.toString();
        }
    }
}
