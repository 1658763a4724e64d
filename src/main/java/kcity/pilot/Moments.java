package kcity.pilot;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Moments that have a value. One without an offset takes both hours that the clock shows so, as nobody can say which it was. */
final class Moments {
    private final Map<LocalDateTime, Set<String>> offsets = new HashMap<>();

    Moments(Collection<Pilot.Measurement> measurements) {
        measurements.forEach(this::add);
    }

    void add(Pilot.Measurement measurement) {
        offsets.computeIfAbsent(measurement.shown(), shown -> new HashSet<>())
                .add(Pilot.Measurement.written(measurement.offset()));
    }

    boolean has(Pilot.Measurement measurement) {
        var there = offsets.getOrDefault(measurement.shown(), Set.of());
        var offset = Pilot.Measurement.written(measurement.offset());
        return !there.isEmpty() && (offset.isEmpty() || there.contains("") || there.contains(offset));
    }
}
