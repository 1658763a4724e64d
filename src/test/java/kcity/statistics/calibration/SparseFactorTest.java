package kcity.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseFactorTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "8, 0.3", "30, 0.05", "30, 0.2", "60, 0.03", "60, 0.9", "61, 0.1", "120, 0.02"})
    void solvesAndInvertsLikeADenseFactor(int size, double density) {
        RandomGenerator random = Panels.generator(size);
        List<int[]> pairs = pairs(size, density, random);
        int[] first = pairs.stream().mapToInt(p -> p[0]).toArray();
        int[] second = pairs.stream().mapToInt(p -> p[1]).toArray();
        SparseFactor factor = new SparseFactor(size, first, second);
        for (int repeat = 0; repeat < 2; repeat++) {
            RealMatrix matrix = new Array2DRowRealMatrix(size, size);
            double[] values = new double[first.length];
            double[] diagonal = new double[size];
            Arrays.fill(diagonal, 1);
            for (int e = 0; e < values.length; e++) {
                values[e] = random.nextGaussian();
                diagonal[first[e]] += Math.abs(values[e]);
                diagonal[second[e]] += Math.abs(values[e]);
                matrix.setEntry(first[e], second[e], values[e]);
                matrix.setEntry(second[e], first[e], values[e]);
            }
            for (int v = 0; v < size; v++) matrix.setEntry(v, v, diagonal[v]);
            factor.factor(diagonal, values);
            same(factor, matrix, random);
        }
    }

    private static void same(SparseFactor factor, RealMatrix matrix, RandomGenerator random) {
        int size = matrix.getRowDimension();
        CholeskyDecomposition dense = new CholeskyDecomposition(matrix);
        RealMatrix inverse = dense.getSolver().getInverse();
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(dense.getDeterminant()), within(1e-9));
        double[] right = random.doubles(size).toArray();
        double[] expected = inverse.operate(right);
        double[] permuted = new double[size];
        for (int v = 0; v < size; v++) permuted[factor.position(v)] = right[v];
        factor.forward(permuted);
        factor.backward(permuted);
        double[] diagonal = factor.inverseDiagonal();
        for (int v = 0; v < size; v++) {
            assertThat(permuted[factor.position(v)]).isCloseTo(expected[v], within(1e-10));
            assertThat(diagonal[factor.position(v)]).isCloseTo(inverse.getEntry(v, v), within(1e-10));
        }
    }

    private static List<int[]> pairs(int size, double density, RandomGenerator random) {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) if (random.nextDouble() < density) pairs.add(new int[] {a, b});
        }
        return pairs;
    }

    @Test
    void aTreeIsEliminatedWithoutFill() {
        int[] first = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4};
        int[] second = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        EliminationOrder order = EliminationOrder.of(Pattern.neighbours(11, first, second));
        assertThat(Arrays.stream(order.node()).sorted().toArray()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(order.sparse()).isGreaterThanOrEqualTo(8);
        assertThat(Arrays.stream(order.below()).mapToInt(rows -> rows.length)).allMatch(n -> n == 1);
    }

    @Test
    void theSmallerSideOfACompletePanelBecomesTheDenseBlock() {
        int[] first = new int[50 * 4];
        int[] second = new int[50 * 4];
        for (int e = 0; e < first.length; e++) {
            first[e] = e / 4;
            second[e] = 50 + e % 4;
        }
        EliminationOrder order = EliminationOrder.of(Pattern.neighbours(54, first, second));
        assertThat(order.sparse()).isBetween(40, 51);
        assertThat(order.node()[0]).isZero();
        assertThat(order.below()[0])
                .containsExactly(
                        order.position()[50], order.position()[51], order.position()[52], order.position()[53]);
    }
}
