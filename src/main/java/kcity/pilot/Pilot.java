package kcity.pilot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcity.programme.ProgrammeType;
import kcity.shared.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What is done with an award on the ground.
 *
 * @param operation null before it began
 * @param withdrawn entries taken back as mistaken
 */
public record Pilot(
        String application,
        ProgrammeType type,
        List<Site> sites,
        @Nullable Operation operation,
        List<Indicator> indicators,
        List<Incident> incidents,
        List<Deliverable> deliverables,
        List<Withdrawn> withdrawn) {
    /**
     * @param partner the body abroad whose place it is
     * @param latitude null, as is longitude, where nobody gave it
     */
    public record Site(
            int number,
            String name,
            String place,
            String partner,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String equipment,
            LocalDate installedOn) {}

    /**
     * @param endedOn null while it goes on
     */
    public record Operation(LocalDate startedOn, @Nullable LocalDate endedOn) {}

    /**
     * @param measurements by day and hour
     */
    public record Indicator(
            String key,
            String name,
            String unit,
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            List<Measurement> measurements) {
        /** Mean of the measured values; null where there are none. */
        public @Nullable BigDecimal measured() {
            return measurements.isEmpty() ? null : mean(measurements);
        }

        /** Whether the mean is at the target or better; false where nothing was measured. */
        public boolean reached() {
            var measured = measured();
            return measured != null
                    && (direction == Direction.HIGHER
                            ? measured.compareTo(target) >= 0
                            : measured.compareTo(target) <= 0);
        }
    }

    /**
     * A measured value.
     *
     * @param at the hour at the site; midnight stands for the whole day
     * @param offset how far the site's clock was from UTC; null where day and hour say it, as they do all year but for the hour that comes twice
     */
    public record Measurement(
            LocalDate on, LocalTime at, @Nullable ZoneOffset offset, BigDecimal value) {
        public Measurement(LocalDate on, LocalTime at, BigDecimal value) {
            this(on, at, null, value);
        }

        /** A value of the whole day. */
        public static Measurement of(LocalDate on, BigDecimal value) {
            return new Measurement(on, LocalTime.MIDNIGHT, value);
        }

        LocalDateTime shown() {
            return on.atTime(at);
        }

        Moment moment() {
            return new Moment(on, at, offset);
        }

        /** The hour as it is written, with its offset where it has one; empty for the whole day. */
        public String hour() {
            return at.equals(LocalTime.MIDNIGHT) && offset == null ? "" : at + written(offset);
        }

        /** Such as {@code +02:00}; "" for none. */
        static String written(@Nullable ZoneOffset offset) {
            return offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        }
    }

    /** When a value was measured, as {@link Measurement} says it. */
    public record Moment(
            LocalDate on, LocalTime at, @Nullable ZoneOffset offset) {
        public Measurement with(BigDecimal value) {
            return new Measurement(on, at, offset, value);
        }
    }

    /** The mean; there must be one at least. */
    public static BigDecimal mean(List<Measurement> measurements) {
        return measurements.stream()
                .map(Measurement::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(measurements.size()), MathContext.DECIMAL64);
    }

    /** Something that went wrong, and what was done about it. */
    public record Incident(int number, LocalDate happenedOn, String what, String remedy) {}

    /**
     * @param document id of the report's file; null in records from before a file was asked for
     * @param by id of the person who handed it in
     * @param acceptedAt null until an officer accepts it
     */
    public record Deliverable(
            DeliverableKind kind,
            LocalDate heldOn,
            String summary,
            @Nullable String document,
            String by,
            @Nullable Instant acceptedAt) {
        public boolean accepted() {
            return acceptedAt != null;
        }
    }

    public Optional<Deliverable> deliverable(DeliverableKind kind) {
        return deliverables.stream().filter(d -> d.kind() == kind).findFirst();
    }

    public boolean delivered(DeliverableKind kind) {
        return deliverable(kind).isPresent();
    }

    /** Nothing can be added to a demonstration after its final report. */
    public boolean finished() {
        return delivered(DeliverableKind.FINAL_REPORT);
    }

    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    /** The next report that is due, in their order; empty where all are there. */
    public Optional<DeliverableKind> nextReport() {
        return Arrays.stream(DeliverableKind.values())
                .filter(kind -> type == ProgrammeType.PLANNING || kind == DeliverableKind.FINAL_REPORT)
                .filter(kind -> !delivered(kind))
                .findFirst();
    }

    boolean measuredAfter(LocalDate day) {
        return indicators.stream()
                .flatMap(indicator -> indicator.measurements().stream())
                .anyMatch(measurement -> measurement.on().isAfter(day));
    }

    public boolean operates() {
        return operation != null && operation.endedOn() == null;
    }
}
