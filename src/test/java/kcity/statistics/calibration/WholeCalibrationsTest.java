package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import kcity.statistics.calibration.Options.Scale;
import kcity.statistics.calibration.Panels.Shape;
import kcity.testing.Written;
import org.junit.jupiter.api.Test;

/** Whole results, as written in the resources: effects, intervals of ranks, reliability, components, warnings in words. */
class WholeCalibrationsTest {
    private static final Options SOME_DRAWS = new Options(Method.REML, 300, 7, false, null);

    private static void asWritten(String name, List<Score> scores, Options options) {
        Written.asIn("kcity/statistics/calibration/" + name + ".txt", Calibrate.scores(scores, options));
    }

    private static List<Score> panel(int applications, int reviewers, double strictness, long seed) {
        return Panels.of(new Shape(applications, reviewers, 3, 1, strictness, 0.7), Panels.generator(seed))
                .scores();
    }

    @Test
    void ofReviewersWhoDifferInStrictness() {
        asWritten("strictness", panel(12, 6, 1, 1), SOME_DRAWS);
    }

    @Test
    void byFullLikelihoodWhereOneIsTheBestMark() {
        asWritten("lower-is-better", panel(9, 5, 1, 2), new Options(Method.ML, 200, 3, true, new Scale(-9, 9)));
    }

    @Test
    void ofReviewersWhoAreAlike() {
        asWritten("alike", panel(14, 7, 0, 3), SOME_DRAWS);
    }

    @Test
    void ofApplicationsWhoAreAlike() {
        asWritten(
                "applications-alike",
                Panels.of(new Shape(10, 5, 3, 0, 1, 1), Panels.generator(8)).scores(),
                SOME_DRAWS);
    }

    @Test
    void ofTwoPanelsThatNoReviewerConnects() {
        List<Score> scores = new ArrayList<>(panel(6, 4, 1, 4));
        panel(5, 4, 1, 5).forEach(s -> scores.add(new Score("z" + s.application(), "z" + s.reviewer(), s.value())));
        asWritten("two-panels", scores, SOME_DRAWS);
    }

    @Test
    void ofOneScoreASecondTimeAndWholeMarks() {
        List<Score> scores = new ArrayList<>();
        panel(8, 4, 1, 6)
                .forEach(s -> scores.add(new Score(s.application(), s.reviewer(), Math.rint(3 + s.value() / 2))));
        scores.add(scores.getFirst());
        asWritten("repeated", scores, new Options(Method.REML, 200, 1, false, new Scale(1, 9)));
    }

    @Test
    void ofReviewersWithOneScoreEach() {
        List<Score> scores = new ArrayList<>();
        for (int k = 0; k < 16; k++) scores.add(new Score("a" + k % 4, "r" + k, (k * 7 % 11) / 2.0 + k % 4));
        asWritten("not-separable", scores, SOME_DRAWS);
    }

    @Test
    void ofWhatCannotBeCalibrated() {
        asWritten("one-score", List.of(new Score("a", "r", 1)), SOME_DRAWS);
        asWritten(
                "no-error",
                List.of(new Score("a", "r", 2), new Score("b", "s", 2), new Score("a", "s", 2)),
                SOME_DRAWS);
        asWritten(
                "one-each",
                List.of(new Score("a", "r", 1), new Score("b", "r", 2), new Score("c", "s", 2)),
                SOME_DRAWS);
    }
}
