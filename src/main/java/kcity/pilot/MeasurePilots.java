package kcity.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kcity.call.ActKind;
import kcity.documents.Documents;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Sameness;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes indicators before measuring begins, and takes measured values one by one or as a CSV file. */
@Component
public class MeasurePilots {
    private final PilotAccess access;
    private final Indicators indicators;
    private final Documents documents;
    private final ApplicationEventPublisher facts;

    MeasurePilots(PilotAccess access, Indicators indicators, Documents documents, ApplicationEventPublisher facts) {
        this.access = access;
        this.indicators = indicators;
        this.documents = documents;
        this.facts = facts;
    }

    /** What the files of a pilot's measured values are given to. */
    public static Reference files(String ref) {
        return new Reference("measurement", ref);
    }

    /** An indicator without its values. */
    public record Plan(String name, String unit, Direction direction, BigDecimal baseline, BigDecimal target) {
        boolean isBetterAtTheTarget() {
            return direction == Direction.HIGHER ? target.compareTo(baseline) > 0 : target.compareTo(baseline) < 0;
        }
    }

    /** Returns the indicator's key, which names it in addresses. */
    @Transactional
    public String set(Actor actor, String ref, Plan plan) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        if (Seen.isBlank(plan.name())) {
            wrong.add(Reason.at(PilotMatter.INDICATOR, "refusal.pilot.indicator-missing"));
        }
        if (found.pilot().indicators().stream()
                .anyMatch(i -> Sameness.unspaced(i.name()).equals(Sameness.unspaced(plan.name())))) {
            wrong.add(Reason.at(PilotMatter.INDICATOR, "refusal.pilot.indicator-set-already"));
        }
        if (Seen.isBlank(plan.unit())) {
            wrong.add(Reason.at(PilotMatter.UNIT, "refusal.pilot.unit-missing"));
        }
        if (!plan.isBetterAtTheTarget()) {
            wrong.add(Reason.at(PilotMatter.TARGET, "refusal.pilot.target-not-better"));
        }
        access.ask(ActKind.RECORD, found, wrong);
        var key = key(found.pilot(), plan.name());
        indicators.add(
                ref,
                new Pilot.Indicator(
                        key,
                        plan.name().strip(),
                        plan.unit().strip(),
                        plan.direction(),
                        plan.baseline(),
                        plan.target(),
                        List.of()),
                act);
        facts.publishEvent(new IndicatorSet(
                found.part("indicator", key),
                act,
                found.award(),
                found.call().ref(),
                plan.name().strip(),
                plan.unit().strip(),
                plan.direction(),
                plan.baseline(),
                plan.target()));
        return key;
    }

    /** The name in plain letters, where it has any that is not taken; else a number. */
    private static String key(Pilot pilot, String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var key = plain.substring(0, Math.min(40, plain.length())).replaceAll("-$", "");
        return key.isEmpty() || pilot.indicator(key).isPresent() ? numbered(pilot) : key;
    }

    private static String numbered(Pilot pilot) {
        return IntStream.iterate(pilot.indicators().size() + 1, n -> n + 1)
                .mapToObj(n -> "indicator-" + n)
                .filter(key -> pilot.indicator(key).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a file would add.
     *
     * @param passedOver how many lines of it are of other indicators or were taken back, as in our own file of all values
     */
    public record Values(List<Pilot.Measurement> measurements, int passedOver) {}

    /**
     * The values of a CSV file with the columns {@code date}, {@code value} and, if there are several a day, {@code time}. Records nothing.
     * Throws {@link Refused} with everything wrong with it, line and column, at the field {@code file}.
     */
    public Values read(Actor actor, String ref, String key, String file, byte[] bytes) {
        return new ValueFile(ready(access.act(actor), ref, key), bytes).read(file);
    }

    /** What new values of the indicator are judged by; throws where none are taken any more. */
    Reading ready(Act act, String ref, String key) {
        var found = access.find(act, ref);
        Refused.ifAny(found.goesOn());
        return reading(found, key);
    }

    boolean mayRecord(Actor actor, String ref) {
        return access.mayRecord(actor, ref);
    }

    /**
     * Adds values, all or none. A moment that has a value already is refused, as a measured value is never replaced quietly.
     *
     * @param document id of the file that they came in, given to this pilot's values; null where they were typed
     */
    @Transactional
    public void record(
            Actor actor, String ref, String key, List<Pilot.Measurement> measurements, @Nullable String document) {
        keep(access.act(actor), ref, key, measurements, document);
    }

    /** Inside a transaction. */
    void keep(Act act, String ref, String key, List<Pilot.Measurement> measurements, @Nullable String document) {
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        var settled = reading(found, key).settled(measurements, wrong);
        if (document != null && documents.given(files(ref), List.of(document)).isEmpty()) {
            wrong.add(Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.file-missing"));
        }
        access.ask(ActKind.RECORD, found, wrong);
        indicators.add(ref, key, settled, document, act);
        var all = indicators.readings(ref, key);
        facts.publishEvent(new MeasurementsRecorded(
                found.part("measurement", key),
                act,
                found.award(),
                found.call().ref(),
                settled.size(),
                all.readings(),
                all.digest()));
    }

    private Reading reading(PilotAccess.Case found, String key) {
        var indicator = found.pilot()
                .indicator(key)
                .orElseThrow(() -> new NotFound(
                        "indicator " + key + " of " + found.application().ref()));
        return new Reading(indicator, found.pilot().operation(), found.clock(), found::isInTheFuture);
    }
}
