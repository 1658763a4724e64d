package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import kcity.optimise.Highs.Answer;
import kcity.optimise.Highs.Programme;
import kcity.optimise.Highs.Status;
import org.junit.jupiter.api.Test;

class HighsTest {
    @Test
    void itFindsTheBestWholePointAndItsOwnBound() {
        // 5x + 4y, 6x + 4y ≤ 24, x + 2y ≤ 6: the best whole point is (4, 0) with 20; without wholeness (3, 1.5) with
        // 21.
        Answer whole = Highs.maximise(programme(24, true), new Stop());
        Answer any = Highs.maximise(programme(24, false), new Stop());

        assertThat(whole.status()).isEqualTo(Status.OPTIMAL);
        assertThat(whole.objective()).isEqualTo(20.0);
        assertThat(whole.bound()).isEqualTo(20.0);
        assertThat(whole.columns()).usingComparatorWithPrecision(1e-9).containsExactly(4.0, 0.0);
        assertThat(any.objective()).isEqualTo(21.0);
        assertThat(any.bound()).isEqualTo(21.0);
    }

    @Test
    void itSaysThatNothingIsPossible() {
        assertThat(Highs.maximise(programme(-1, true), new Stop()).status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void aRequestedStopEndsALongSolveWithAnHonestBound() {
        Stop stop = new Stop();
        stop.request();

        Answer answer = Highs.maximise(hard(), stop);

        assertThat(answer.status()).isEqualTo(Status.OPEN);
        assertThat(answer.bound()).as("no point can be worth more").isGreaterThan(33_000);
    }

    @Test
    void aProgrammeThatNamesNoSuchColumnIsRefused() {
        Programme good = programme(24, true);
        Programme wrong = new Programme(
                good.cost(),
                good.lower(),
                good.upper(),
                good.rowLower(),
                good.rowUpper(),
                good.starts(),
                new int[] {0, 1, 0, 7},
                good.factors(),
                true);
        assertThatThrownBy(() -> Highs.maximise(wrong, new Stop())).hasMessage("HiGHS refused passMip");
    }

    @Test
    void itNamesItsVersion() {
        assertThat(Highs.version()).isEqualTo("1.12.0");
    }

    private static Programme programme(double first, boolean whole) {
        return new Programme(
                new double[] {5, 4},
                new double[] {0, 0},
                new double[] {10, 10},
                new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY},
                new double[] {first, 6},
                new int[] {0, 2},
                new int[] {0, 1, 0, 1},
                new double[] {6, 4, 1, 2},
                whole);
    }

    /** Sixty binary columns under six knapsacks; it takes far longer than the first look at the stop. */
    private static Programme hard() {
        SplittableRandom random = new SplittableRandom(1);
        int size = 60;
        int rows = 6;
        double[] cost = new double[size];
        double[] upper = new double[size];
        double[] limit = new double[rows];
        int[] columns = new int[rows * size];
        double[] factors = new double[rows * size];
        for (int i = 0; i < size; i++) {
            cost[i] = 1000 + random.nextInt(100);
            upper[i] = 1;
        }
        for (int e = 0; e < columns.length; e++) {
            columns[e] = e % size;
            factors[e] = 1000 + random.nextInt(1000);
            limit[e / size] += factors[e] / 2;
        }
        int[] starts = new int[rows];
        Arrays.setAll(starts, r -> r * size);
        double[] none = new double[rows];
        Arrays.fill(none, Double.NEGATIVE_INFINITY);
        return new Programme(cost, new double[size], upper, none, limit, starts, columns, factors, true);
    }
}
