package kcity.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.reading.Csv;
import kcity.statistics.effects.methods.Answer;
import org.junit.jupiter.api.Test;

/** Differences in differences with a further column: every choice of the treated units, each with the whole regression solved anew by elimination here. */
class EnumeratedByHandTest {
    private static final int UNITS = 8;
    private static final int TIMES = 6;
    private static final int START = 4;
    private static final int TREATED = 0b11;

    private final double[] x = new double[UNITS * TIMES];
    private final double[] y = new double[UNITS * TIMES];

    /** The column moves the outcome and rose where nobody was treated, so that it hides the effect. */
    EnumeratedByHandTest() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(14);
        for (int row = 0; row < x.length; row++) {
            int unit = row / TIMES;
            int time = row % TIMES;
            x[row] = Math.rint(10 * (chance.nextGaussian() + (time >= START - 1 ? unit - 3 : 0))) / 10;
            double effect = time >= START - 1 && (TREATED >> unit & 1) == 1 ? 1.5 : 0;
            y[row] = Math.rint(100 * (5 + unit + 0.3 * time + 0.9 * x[row] + effect + 0.3 * chance.nextGaussian()))
                    / 100;
        }
    }

    @Test
    void theRandomisationPWithAColumnIsThatOfEveryAssignmentAndAnotherThanWithout() {
        Answer with = estimate("columns: [x]");
        Answer without = estimate("");

        assertThat(with.lines().getFirst().value().estimate()).isCloseTo(effect(TREATED, true), within(1e-9));
        assertThat(without.lines().getFirst().value().estimate()).isCloseTo(effect(TREATED, false), within(1e-9));
        assertThat(with.figures().get("randomisation p")).isEqualTo(p(true));
        assertThat(without.figures().get("randomisation p")).isEqualTo(p(false));
        assertThat(p(true)).isLessThan(0.05);
        assertThat(p(false)).isGreaterThan(0.2);
    }

    private Answer estimate(String columns) {
        StringBuilder rows = new StringBuilder("unit,time,x,y\n");
        for (int row = 0; row < x.length; row++) {
            rows.append("u%d,%d,%s,%s\n".formatted(row / TIMES, row % TIMES + 1, x[row], y[row]));
        }
        String design = "method: difference-in-differences\noutcome: y\nunit: unit\ntime: time\nstart: " + START
                + "\ntreated: [u0, u1]\n" + columns + "\n";
        return Design.read("design.yaml", design)
                .estimate(Csv.text("data.csv", rows.toString()), "data.csv")
                .answer();
    }

    private double p(boolean column) {
        double own = Math.abs(effect(TREATED, column));
        int all = 0;
        int asLarge = 0;
        for (int chosen = 0; chosen < 1 << UNITS; chosen++) {
            if (Integer.bitCount(chosen) == Integer.bitCount(TREATED)) {
                all++;
                asLarge += Math.abs(effect(chosen, column)) >= own - 1e-9 ? 1 : 0;
            }
        }
        return asLarge / (double) all;
    }

    /** The coefficient of treated × after in a regression on dummies of units and times, and on x. */
    private double effect(int chosen, boolean column) {
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < x.length; row++) {
            double[] terms = new double[1 + UNITS + TIMES - 1 + (column ? 1 : 0)];
            boolean on = row % TIMES >= START - 1 && (chosen >> row / TIMES & 1) == 1;
            terms[0] = on ? 1 : 0;
            terms[1 + row / TIMES] = 1;
            if (row % TIMES > 0) {
                terms[UNITS + row % TIMES] = 1;
            }
            if (column) {
                terms[terms.length - 1] = x[row];
            }
            rows.add(terms);
        }
        return solved(rows)[0];
    }

    /** The normal equations by Gauss's elimination with the largest pivot. */
    private double[] solved(List<double[]> rows) {
        int n = rows.getFirst().length;
        double[][] a = new double[n][n + 1];
        for (int row = 0; row < rows.size(); row++) {
            double[] terms = rows.get(row);
            for (int i = 0; i < n; i++) {
                a[i][n] += terms[i] * y[row];
                for (int k = 0; k < n; k++) {
                    a[i][k] += terms[i] * terms[k];
                }
            }
        }
        for (int step = 0; step < n; step++) {
            int largest = step;
            for (int i = step; i < n; i++) {
                largest = Math.abs(a[i][step]) > Math.abs(a[largest][step]) ? i : largest;
            }
            double[] pivot = a[largest];
            a[largest] = a[step];
            a[step] = pivot;
            for (int i = 0; i < n; i++) {
                double times = i == step ? 0 : a[i][step] / pivot[step];
                for (int k = step; k <= n; k++) {
                    a[i][k] -= times * pivot[k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }
}
