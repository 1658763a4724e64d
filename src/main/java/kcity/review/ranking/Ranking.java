package kcity.review.ranking;

import java.time.Instant;
import java.util.List;

/**
 * What a closed round came to.
 *
 * @param status FITTED, FITTED_AT_BOUNDARY or FITTED_AT_CAP, as the calibration says, or NOT_CALIBRATED
 * @param warnings what a reader of the figures must know: the calibration's kinds of warning
 * @param entries best first, equals by number
 */
public record Ranking(
        String call,
        String status,
        List<String> warnings,
        String inputHash,
        String version,
        long seed,
        int draws,
        List<Ranked> entries,
        Instant closedAt,
        String reason) {
    static final String NOT_CALIBRATED = "NOT_CALIBRATED";

    public Ranking {
        warnings = List.copyOf(warnings);
        entries = List.copyOf(entries);
    }

    public boolean calibrated() {
        return !status.equals(NOT_CALIBRATED);
    }
}
