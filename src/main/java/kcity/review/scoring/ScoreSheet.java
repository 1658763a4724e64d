package kcity.review.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * What an expert handed in on one application; a later number replaces an earlier one.
 *
 * @param points 0 to 100 by the key of the criterion
 * @param total of the points, weighted where the rulebook has weights, 0 to 100
 * @param reason why it was changed; empty the first time
 */
public record ScoreSheet(
        String call,
        String application,
        String expert,
        int number,
        Map<String, Integer> points,
        BigDecimal total,
        String comment,
        String reason,
        Instant submittedAt) {
    public ScoreSheet {
        points = Map.copyOf(points);
    }

    Draft asDraft() {
        var typed = new java.util.TreeMap<String, String>();
        points.forEach((criterion, given) -> typed.put(criterion, Integer.toString(given)));
        return new Draft(typed, comment);
    }

    /** Work in progress, as typed. */
    public record Draft(Map<String, String> points, String comment) {
        public static final Draft NOTHING = new Draft(Map.of(), "");

        public Draft {
            points = Map.copyOf(points);
        }
    }
}
