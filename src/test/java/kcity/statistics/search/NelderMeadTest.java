package kcity.statistics.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kcity.statistics.search.NelderMead.Lowest;
import org.junit.jupiter.api.Test;

/** One step from a simplex whose values are given, so that each of the five moves is seen alone; then whole searches. */
class NelderMeadTest {
    private final List<List<Double>> asked = new ArrayList<>();

    /** On a line from 0 with step 1: the ends 1 (value 1) and 0 (value 2), so that the mirror image of the worse is 2. */
    private Lowest onALine(Map<Double, Double> values, int rounds) {
        return NelderMead.minimise(
                x -> {
                    asked.add(List.of(x[0]));
                    return x[0] == 1 ? 1 : x[0] == 0 ? 2 : values.getOrDefault(x[0], 9.0);
                },
                new double[] {0},
                1,
                1e-9,
                rounds);
    }

    private void asked(double... after) {
        assertThat(asked.subList(2, asked.size()).stream().map(List::getFirst))
                .containsExactly(Arrays.stream(after).boxed().toArray(Double[]::new));
    }

    @Test
    void goesTwiceAsFarWhenTheMirrorImageIsTheBestYetAndFurtherIsBetterStill() {
        Lowest found = onALine(Map.of(2.0, 0.5, 3.0, 0.25), 1);
        assertThat(found.point()).containsExactly(3);
        assertThat(found.value()).isEqualTo(0.25);
        asked(2, 3);
    }

    @Test
    void staysAtTheMirrorImageWhenFurtherIsNoBetter() {
        Lowest found = onALine(Map.of(2.0, 0.5, 3.0, 0.5), 1);
        assertThat(found.point()).containsExactly(2);
        asked(2, 3);
    }

    @Test
    void contractsOutsideWhenTheMirrorImageBeatsOnlyTheWorst() {
        assertThat(onALine(Map.of(2.0, 1.5, 1.5, 0.75), 1).point()).containsExactly(1.5);
        asked(2, 1.5);
    }

    @Test
    void contractsInsideWhenTheMirrorImageIsNoBetterThanTheWorst() {
        assertThat(onALine(Map.of(2.0, 2.0, 0.5, 0.75), 1).point()).containsExactly(0.5);
        asked(2, 0.5);
    }

    @Test
    void shrinksTowardsTheBestWhenNothingNearerIsBetter() {
        Lowest found = onALine(Map.of(2.0, 2.0, 0.5, 2.0), 1);
        assertThat(found.point()).containsExactly(1);
        asked(2, 0.5, 0.5);
    }

    @Test
    void anOutsideContractionAsBadAsTheMirrorImageShrinksToo() {
        onALine(Map.of(2.0, 1.5, 1.5, 1.5), 1);
        asked(2, 1.5, 0.5);
    }

    /** From 0, 0 with step 1: 1, 0 (value 1), 0, 1 (value 2) and 0, 0 (value 3); the mirror image is 1, 1. */
    private Lowest onAPlane(double mirrored) {
        return NelderMead.minimise(
                x -> {
                    asked.add(List.of(x[0], x[1]));
                    return x[0] == 1 && x[1] == 1 ? mirrored : x[0] + x[1] > 1 ? 9 : 3 - 2 * x[0] - x[1];
                },
                new double[2],
                1,
                1e-9,
                1);
    }

    @Test
    void takesTheMirrorImageWhenItIsBetterThanTheSecondWorst() {
        onAPlane(1.5);
        assertThat(asked.subList(3, asked.size())).containsExactly(List.of(1.0, 1.0));
    }

    @Test
    void aMirrorImageAsGoodAsTheBestAsksNoFurther() {
        onAPlane(1);
        assertThat(asked.subList(3, asked.size())).containsExactly(List.of(1.0, 1.0));
    }

    @Test
    void aMirrorImageAsBadAsTheSecondWorstIsContracted() {
        onAPlane(2);
        assertThat(asked.subList(3, asked.size()))
                .containsExactly(List.of(1.0, 1.0), List.of(0.75, 0.75), List.of(0.5, 0.5), List.of(0.5, 0.0));
    }

    private static Lowest between(double atStart, double atStep, double tolerance) {
        return NelderMead.minimise(x -> x[0] == 0 ? atStart : x[0] == 1 ? atStep : 99, new double[1], 1, tolerance, 3);
    }

    @Test
    void endsAtOnceWhenTheValuesAgreeRelativeToTheBest() {
        assertThat(between(6, 4, 0.5).rounds()).isZero();
        assertThat(between(6, 4, 0.5).settled()).isTrue();
        assertThat(between(6.1, 4, 0.5).rounds()).isPositive();
        assertThat(between(-4, -2, 0.5).point()).containsExactly(0);
        assertThat(between(-4, -2, 0.5).rounds()).isZero();
        assertThat(between(4e-13, 0, 0.5).rounds()).isZero();
        assertThat(between(6e-13, 0, 0.5).rounds()).isPositive();
    }

    @Test
    void saysWhenTheRoundsAreSpent() {
        Lowest found = NelderMead.minimise(x -> Math.pow(x[0] - 7, 2), new double[1], 1, 0, 5);
        assertThat(found.rounds()).isEqualTo(5);
        assertThat(found.settled()).isFalse();
    }

    @Test
    void noNumberIsWorseThanAnyNumber() {
        Lowest found = NelderMead.minimise(x -> x[0] < 0 ? Double.NaN : x[0], new double[] {0.5}, 0.25, 1e-12, 1000);
        assertThat(found.point()[0]).isCloseTo(0, within(1e-9));
        assertThat(found.settled()).isTrue();
    }

    @Test
    void findsTheBottomOfRosenbrocksValley() {
        Lowest found = NelderMead.minimise(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2),
                new double[] {-1.2, 1},
                0.5,
                1e-15,
                1000);
        assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(found.settled()).isTrue();
        assertThat(found.rounds()).isLessThan(200);
    }
}
