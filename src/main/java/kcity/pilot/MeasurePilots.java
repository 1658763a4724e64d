package kcity.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import kcity.reading.Csv;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes indicators before measuring begins, and takes measured values one by one or as a CSV file. */
@Component
public class MeasurePilots {
    private final OnTheGround ground;
    private final Pilots pilots;
    private final ApplicationEventPublisher facts;

    MeasurePilots(OnTheGround ground, Pilots pilots, ApplicationEventPublisher facts) {
        this.ground = ground;
        this.pilots = pilots;
        this.facts = facts;
    }

    /** An indicator without its values. */
    public record Plan(String name, String unit, Direction direction, BigDecimal baseline, BigDecimal target) {
        /** Stable name in files and addresses. */
        public String key() {
            var plain =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            return plain.isEmpty() ? "indicator" : plain.substring(0, Math.min(40, plain.length()));
        }
    }

    @Transactional
    public String set(Actor actor, String ref, Plan plan) {
        var found = ground.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (plan.name().isBlank()) {
            wrong.add(Reason.at("name", "refusal.pilot.indicator-missing"));
        }
        if (found.pilot().indicators().stream().anyMatch(i -> i.key().equals(plan.key()))) {
            wrong.add(Reason.at("name", "refusal.pilot.indicator-set-already"));
        }
        if (found.pilot().delivered(DeliverableKind.FINAL_REPORT)) {
            wrong.add(Reason.of("refusal.pilot.finished"));
        }
        Refused.ifAny(wrong);
        var indicator = new Pilot.Indicator(
                plan.key(),
                plan.name().strip(),
                plan.unit().strip(),
                plan.direction(),
                plan.baseline(),
                plan.target(),
                List.of());
        pilots.add(ref, indicator, actor, ground.now());
        facts.publishEvent(new IndicatorSet(
                found.application().reference(),
                actor,
                ground.now(),
                found.call().ref(),
                plan.key(),
                plan.direction(),
                plan.baseline(),
                plan.target()));
        return plan.key();
    }

    /** Adds values; a day that has one already is refused, as a measured value is never replaced quietly. */
    @Transactional
    public void record(Actor actor, String ref, String key, List<Pilot.Measurement> measurements) {
        var found = ground.find(actor, ref);
        var indicator = found.pilot().indicators().stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + key + " of " + ref));
        Refused.ifAny(wrong(found, indicator, measurements));
        measurements.forEach(m -> pilots.add(ref, key, m, actor, ground.now()));
        var all = pilots.measurements(ref, key);
        facts.publishEvent(new MeasurementsRecorded(
                found.application().reference(),
                actor,
                ground.now(),
                found.call().ref(),
                key,
                measurements.size(),
                all.size(),
                Pilots.digest(all)));
    }

    private List<Reason> wrong(
            OnTheGround.Case found, Pilot.Indicator indicator, List<Pilot.Measurement> measurements) {
        var wrong = new ArrayList<Reason>();
        if (found.pilot().delivered(DeliverableKind.FINAL_REPORT)) {
            wrong.add(Reason.of("refusal.pilot.finished"));
        }
        if (measurements.isEmpty()) {
            wrong.add(Reason.at("value", "refusal.pilot.nothing-measured"));
        }
        var days = new HashSet<LocalDate>();
        indicator.measurements().forEach(m -> days.add(m.on()));
        for (var measurement : measurements) {
            ground.notInTheFuture(measurement.on(), "measuredOn", wrong);
            if (!days.add(measurement.on())) {
                wrong.add(Reason.at(
                        "measuredOn",
                        "refusal.pilot.day-measured-already",
                        measurement.on().toString()));
            }
        }
        return wrong;
    }

    /** Values from a CSV file with the columns {@code date} and {@code value}. Throws {@link kcity.reading.WrongFile} with every line that is wrong. */
    public static List<Pilot.Measurement> read(String file, String text) {
        return Csv.text(file, text)
                .required("date", "value")
                .read(row -> new Pilot.Measurement(row.date("date"), row.decimal("value")));
    }
}
