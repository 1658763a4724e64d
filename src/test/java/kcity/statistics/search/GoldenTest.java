package kcity.statistics.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GoldenTest {
    private static final double RATIO = 0.6180339887498949;

    private final List<Double> asked = new ArrayList<>();

    private double maximise(DoubleUnaryOperator function, double low, double high, int grid) {
        return Golden.maximise(
                x -> {
                    asked.add(x);
                    return function.applyAsDouble(x);
                },
                low,
                high,
                grid);
    }

    @Test
    void asksTheGridAndThenTheGoldenPointsBesideItsBest() {
        double top = maximise(x -> -Math.abs(x - 0.3125), 0, 1, 4);
        assertThat(top).isCloseTo(0.3125, within(1e-12));
        assertThat(asked.subList(0, 5)).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        // The best of the grid is 0.25, so the top lies between 0 and 0.5.
        assertThat(asked.get(5)).isCloseTo(0.5 - RATIO * 0.5, within(1e-15));
        assertThat(asked.get(6)).isCloseTo(RATIO * 0.5, within(1e-15));
        // The higher is the right one, so the left end moves up to the left one and one new point is asked.
        assertThat(asked.get(7)).isCloseTo(asked.get(5) + RATIO * (0.5 - asked.get(5)), within(1e-15));
        // Now the left one is higher.
        assertThat(asked.get(8)).isCloseTo(asked.get(7) - RATIO * (asked.get(7) - asked.get(5)), within(1e-15));
    }

    @Test
    void endsWhenTheRestIsSmallForTheSizeOfItsEnds() {
        maximise(x -> -Math.abs(x - 0.3), 0, 1, 1);
        // 1 · 0.618^k is at most 1e-12 from k = 58 on
        assertThat(asked).hasSize(2 + 2 + 58);
        asked.clear();
        double far = maximise(x -> -Math.abs(x - 1000.3), 1000, 1001, 1);
        assertThat(far).isCloseTo(1000.3, within(1e-8));
        // and at most 2.0006e-9 from k = 42 on
        assertThat(asked).hasSize(2 + 2 + 42);
    }

    @Test
    void aTopAtAnEndIsThatEnd() {
        assertThat(maximise(x -> x, -1, 3, 7)).isCloseTo(3, within(1e-11));
        assertThat(maximise(x -> -x, -1, 3, 7)).isCloseTo(-1, within(1e-11));
        assertThat(asked).allMatch(x -> x >= -1 && x <= 3);
    }

    @Test
    void ofTwoHillsTheHigherIsFoundAndOfTwoAlikeTheFirst() {
        double higher = maximise(x -> Math.max(1 - 2 * Math.abs(x - 0.2), 1.5 - 20 * Math.abs(x - 0.9)), 0, 1, 60);
        assertThat(higher).isCloseTo(0.9, within(1e-11));
        double alike = maximise(x -> Math.max(-Math.abs(x - 0.25), -Math.abs(x - 0.75)), 0, 1, 4);
        assertThat(alike).isCloseTo(0.25, within(1e-11));
    }

    @Test
    void aFlatFunctionIsAnsweredByTheFirstOfItsPoints() {
        assertThat(maximise(_ -> 1, 2, 4, 2)).isCloseTo(2, within(1e-11));
    }
}
