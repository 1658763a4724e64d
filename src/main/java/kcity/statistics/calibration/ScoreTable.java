package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Scores as sums over applications, reviewers and pairs, sorted so that the order of the rows changes no digit. Sums are taken of the
 * distance to the mean of all scores.
 */
final class ScoreTable {
    static final Comparator<Score> ORDER = Comparator.comparing(Score::application)
            .thenComparing(Score::reviewer)
            .thenComparingDouble(Score::value);
    final List<String> applications;
    final List<String> reviewers;
    final int scores;
    final double lowest;
    final double highest;
    final double mean;
    final double sumOfSquares;
    final int[] applicationCount;
    final int[] reviewerCount;
    final double[] applicationSum;
    final double[] reviewerSum;
    final int[] pairApplication;
    final int[] pairReviewer;
    final int[] pairCount;

    ScoreTable(List<Score> given) {
        List<Score> sorted = new ArrayList<>(given);
        sorted.sort(ORDER);
        applications = names(sorted, Score::application);
        reviewers = names(sorted, Score::reviewer);
        scores = sorted.size();
        lowest = sorted.stream().mapToDouble(Score::value).min().orElse(0);
        highest = sorted.stream().mapToDouble(Score::value).max().orElse(0);
        mean = sorted.stream().mapToDouble(Score::value).sum() / scores;
        applicationCount = new int[applications.size()];
        reviewerCount = new int[reviewers.size()];
        applicationSum = new double[applications.size()];
        reviewerSum = new double[reviewers.size()];
        int[] application = new int[scores];
        int[] reviewer = new int[scores];
        double squares = 0;
        for (int i = 0; i < scores; i++) {
            Score score = sorted.get(i);
            application[i] = java.util.Collections.binarySearch(applications, score.application());
            reviewer[i] = java.util.Collections.binarySearch(reviewers, score.reviewer());
            double centred = score.value() - mean;
            applicationCount[application[i]]++;
            reviewerCount[reviewer[i]]++;
            applicationSum[application[i]] += centred;
            reviewerSum[reviewer[i]] += centred;
            squares += centred * centred;
        }
        sumOfSquares = squares;
        int[] starts = pairStarts(application, reviewer);
        pairApplication = Arrays.stream(starts).map(i -> application[i]).toArray();
        pairReviewer = Arrays.stream(starts).map(i -> reviewer[i]).toArray();
        pairCount = new int[starts.length];
        for (int e = 0; e < starts.length; e++) {
            pairCount[e] = (e + 1 < starts.length ? starts[e + 1] : scores) - starts[e];
        }
    }

    double rawMean(int application) {
        return mean + applicationSum[application] / applicationCount[application];
    }

    private static List<String> names(List<Score> scores, Function<Score, String> name) {
        return scores.stream().map(name).distinct().sorted().toList();
    }

    /** The rows at which a pair is seen for the first time; equal pairs stand together. */
    private static int[] pairStarts(int[] application, int[] reviewer) {
        return java.util.stream.IntStream.range(0, application.length)
                .filter(i -> i == 0 || application[i] != application[i - 1] || reviewer[i] != reviewer[i - 1])
                .toArray();
    }
}
