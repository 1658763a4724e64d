package kcity.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.pilot.Reading.Problem;
import kcity.pilot.SiteClock.Settled;
import kcity.shared.Refused.Reason;
import kcity.shared.WithdrawnRows;

/**
 * A recorded value that somebody puts right.
 *
 * @param meant its moment as it should have been; with an offset where only now one was written
 */
record Mended(Pilot.Measurement recorded, Pilot.Moment meant) {
    /**
     * The value of that moment. One that was recorded without an offset is found with any.
     *
     * @param wrong gets why there is none
     */
    static Optional<Mended> find(Pilot.Indicator indicator, SiteClock clock, Pilot.Moment typed, List<Reason> wrong) {
        var settled = clock.settle(typed.with(BigDecimal.ZERO));
        var moment = settled instanceof Settled.At(var at) ? at.moment() : typed;
        var found = recorded(indicator, moment);
        if (found.isEmpty()) {
            wrong.add(
                    settled instanceof Settled.Not(var word, var said)
                            ? Reading.reason(typed.with(BigDecimal.ZERO), new Problem(word, said, true))
                            : Reason.at(PilotMatter.MEASURED_ON, "refusal.pilot.no-value-there"));
        }
        return found.map(recorded -> new Mended(recorded, moment));
    }

    private static Optional<Pilot.Measurement> recorded(Pilot.Indicator indicator, Pilot.Moment moment) {
        var there = indicator.measurements().stream()
                .filter(value -> value.shown().equals(moment.on().atTime(moment.at())))
                .toList();
        return there.stream()
                .filter(value -> value.moment().equals(moment))
                .findFirst()
                .or(() -> there.stream().filter(value -> value.offset() == null).findFirst());
    }

    Map<String, Object> key(String ref, String indicator) {
        var offset = recorded.offset();
        return offset == null
                ? WithdrawnRows.key(
                        "application",
                        ref,
                        "indicator",
                        indicator,
                        "measured_on",
                        recorded.on(),
                        "measured_at",
                        recorded.at())
                : WithdrawnRows.key(
                        "application",
                        ref,
                        "indicator",
                        indicator,
                        "measured_on",
                        recorded.on(),
                        "measured_at",
                        recorded.at(),
                        "utc_offset",
                        Pilot.Measurement.written(offset));
    }

    Pilot.Measurement by(BigDecimal right) {
        return meant.with(right);
    }
}
