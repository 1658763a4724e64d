package kcity.pilot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done with an award on the ground.
 *
 * @param operatingSince null before operation began
 */
public record Pilot(
        String application,
        List<Site> sites,
        @Nullable LocalDate operatingSince,
        List<Indicator> indicators,
        List<Deliverable> deliverables) {
    public record Site(int number, String name, String equipment, LocalDate installedOn) {}

    /**
     * @param measurements by day
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
            return measurements.isEmpty()
                    ? null
                    : measurements.stream()
                            .map(Measurement::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(measurements.size()), MathContext.DECIMAL64);
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

    public record Measurement(LocalDate on, BigDecimal value) {}

    /**
     * @param document id of the report's file; null where it has none
     */
    public record Deliverable(
            DeliverableKind kind,
            LocalDate heldOn,
            String summary,
            @Nullable String document) {}

    public boolean delivered(DeliverableKind kind) {
        return deliverables.stream().anyMatch(d -> d.kind() == kind);
    }
}
