package kcity.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kcity.pilot.SiteClock.Settled;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Judges new values of an indicator, typed or from a file.
 *
 * @param operation values are of its time; null where it has not begun
 * @param future whether a day has not come yet
 */
record Reading(
        Pilot.Indicator indicator, Pilot.@Nullable Operation operation, SiteClock clock, Predicate<LocalDate> future) {

    /**
     * Last word of the message that says why a value cannot be taken.
     *
     * @param said what the message says besides
     * @param aboutTheHour rather than the day
     */
    record Problem(String word, List<String> said, boolean aboutTheHour) {}

    /** Judges one value after another: none may be of a moment that one before it was of. */
    final class Judge {
        private final Moments taken = new Moments(indicator.measurements());
        private final Moments seen = new Moments(List.of());
        private final List<Pilot.Measurement> fit = new ArrayList<>();

        /** Empty where the value is taken, with its hour as the site's clock shows it. */
        Optional<Problem> judge(Pilot.Measurement typed) {
            return switch (clock.settle(typed)) {
                case Settled.Not(var word, var said) -> Optional.of(new Problem(word, said, true));
                case Settled.At(var measurement) ->
                    problem(measurement).map(word -> new Problem(word, List.of(), false));
            };
        }

        private Optional<String> problem(Pilot.Measurement measurement) {
            if (future.test(measurement.on())) {
                return Optional.of("future");
            }
            if (operation == null || !during(operation, measurement.on())) {
                return Optional.of("outside");
            }
            if (taken.has(measurement)) {
                return Optional.of("taken");
            }
            if (seen.has(measurement)) {
                return Optional.of("twice");
            }
            seen.add(measurement);
            fit.add(measurement);
            return Optional.empty();
        }

        List<Pilot.Measurement> fit() {
            return List.copyOf(fit);
        }
    }

    private static boolean during(Pilot.Operation operation, LocalDate day) {
        var end = operation.endedOn();
        return !day.isBefore(operation.startedOn()) && (end == null || !day.isAfter(end));
    }

    /**
     * The values as the site's clock shows them.
     *
     * @param wrong gets what is wrong with them, at the fields {@code measuredOn} and {@code measuredAt}
     */
    List<Pilot.Measurement> settled(List<Pilot.Measurement> typed, List<Reason> wrong) {
        if (typed.isEmpty()) {
            wrong.add(Reason.at(PilotMatter.VALUE, "refusal.pilot.nothing-measured"));
        }
        var judge = new Judge();
        for (var measurement : typed) {
            judge.judge(measurement).ifPresent(problem -> wrong.add(reason(measurement, problem)));
        }
        return judge.fit();
    }

    static Reason reason(Pilot.Measurement measurement, Problem problem) {
        var said = new ArrayList<Object>();
        said.add((measurement.on() + " " + measurement.hour()).strip());
        said.addAll(problem.said());
        return new Reason(
                "refusal.pilot.measured." + problem.word(),
                said,
                problem.aboutTheHour() ? PilotMatter.MEASURED_AT : PilotMatter.MEASURED_ON);
    }
}
