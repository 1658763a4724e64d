package kcity.statistics.calibration;

import java.util.Arrays;
import java.util.Optional;

/** Why scores hold no estimate of how applications differ. */
final class Obstacle {
    private Obstacle() {}

    static Optional<String> in(ScoreTable table) {
        if (table.applications.size() < 2) return Optional.of("at least two applications are needed");
        if (table.lowest == table.highest) return Optional.of("all scores are equal: there is nothing to calibrate");
        if (Arrays.stream(table.applicationCount).max().orElse(0) < 2) {
            return Optional.of(
                    "every application has one score only: what it deserves cannot be told from what its reviewer gave");
        }
        boolean onePanelEach =
                table.pairCount.length == table.applications.size() && table.pairCount.length == table.reviewers.size();
        if (onePanelEach) {
            return Optional.of(
                    "every reviewer scored one application that nobody else scored: the two cannot be told apart");
        }
        return Optional.empty();
    }
}
