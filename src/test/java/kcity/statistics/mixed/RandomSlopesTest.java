package kcity.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.RBeside;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Where every group is seen at the same times, restricted likelihood has its optimum in closed form: the groups' own lines and how they differ. */
class RandomSlopesTest {
    private static final int GROUPS = 12;
    private static final double[] TIMES = {0, 1, 2, 3, 5, 8};

    private final List<String> labels = new ArrayList<>();
    private final double[] time = new double[GROUPS * TIMES.length];
    private final double[] outcome = new double[GROUPS * TIMES.length];

    private void draw(double spread) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        for (int g = 0; g < GROUPS; g++) {
            double constant = 100 + 3 * spread * random.nextGaussian();
            double slope = 5 + spread * random.nextGaussian();
            for (double t : TIMES) {
                time[labels.size()] = t;
                outcome[labels.size()] = constant + slope * t + random.nextGaussian();
                labels.add("g" + g);
            }
        }
    }

    private RandomSlopes fitted() {
        Terms terms = Terms.constant(time.length).and("time", time);
        return RandomSlopes.of(terms, terms, Clusters.of(labels), outcome);
    }

    @Test
    void meansAndCovarianceOfTheGroupsOwnLinesAreTheEstimates() {
        draw(1);
        double[][] lines = new double[2][GROUPS];
        double rest = 0;
        double[][] inverse = new double[2][2];
        for (int g = 0; g < GROUPS; g++) {
            int from = g * TIMES.length;
            double[] own = java.util.Arrays.copyOfRange(outcome, from, from + TIMES.length);
            Fit fit = LeastSquares.fit(Terms.constant(TIMES.length).and("time", TIMES), own);
            lines[0][g] = fit.coefficients()[0];
            lines[1][g] = fit.coefficients()[1];
            rest += fit.residualSum();
            inverse = fit.inverse();
        }
        double variance = rest / (GROUPS * (TIMES.length - 2));

        RandomSlopes found = fitted();
        assertThat(found.settled()).isTrue();
        assertThat(found.residualVariance()).isCloseTo(variance, within(1e-5));
        for (int a = 0; a < 2; a++) {
            assertThat(found.coefficients()[a]).isCloseTo(mean(lines[a]), within(1e-9));
            assertThat(found.covariance().error(a))
                    .isCloseTo(Math.sqrt(covariance(lines[a], lines[a]) / GROUPS), within(1e-5));
            assertThat(found.covariance().freedom()[a]).isInfinite();
            for (int b = 0; b < 2; b++) {
                assertThat(found.between()[a][b])
                        .isCloseTo(covariance(lines[a], lines[b]) - variance * inverse[a][b], within(1e-4));
            }
        }
        assertThat(found.covariance().name()).isEqualTo("REML, normal");
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] a, double[] b) {
        double sum = 0;
        for (int g = 0; g < a.length; g++) sum += (a[g] - mean(a)) * (b[g] - mean(b));
        return sum / (a.length - 1);
    }

    @Test
    void theCriterionIsMinusTwiceTheRestrictedLikelihoodOfTheWholeMatrix() {
        draw(1);
        RandomSlopes found = fitted();
        assertThat(found.criterion()).isCloseTo(criterion(found.between(), found.residualVariance()), within(1e-8));
        double[][] more = {
            {found.between()[0][0] * 1.1, found.between()[0][1]},
            {found.between()[1][0], found.between()[1][1] * 1.1}
        };
        assertThat(criterion(more, found.residualVariance())).isGreaterThan(found.criterion());
    }

    /** Groups of unequal length and a further fixed column, where no closed form is. */
    @Test
    void unequalGroupsAreFittedToo() {
        draw(1);
        int kept = time.length - 9;
        double[] shorter = java.util.Arrays.copyOf(time, kept);
        double[] y = java.util.Arrays.copyOf(outcome, kept);
        Terms random = Terms.constant(kept).and("time", shorter);
        double[] wave = new double[kept];
        for (int i = 0; i < kept; i++) wave[i] = Math.sin(i);
        RandomSlopes found = RandomSlopes.of(random.and("wave", wave), random, Clusters.of(labels.subList(0, kept)), y);
        assertThat(found.coefficients()).hasSize(3);
        assertThat(found.covariance().matrix()).hasNumberOfRows(3);
        assertThat(found.settled()).isTrue();
        assertThat(found.coefficients()[1])
                .isCloseTo(5, within(4 * found.covariance().error(1)));
        assertThat(found.coefficients()[2])
                .isCloseTo(0, within(4 * found.covariance().error(2)));
        assertThat(found.residualVariance()).isBetween(0.5, 2.0);
    }

    /** The figures are lme4's (1.1-31, {@code lmer(y ~ x + (x | g))}), which calls this fit singular: slopes fall as constants rise. */
    @Test
    void slopesThatFallAsConstantsRiseAreFittedAsByLme4() {
        double[] x = {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3};
        double[] y = {3.3, 3.4, 5.3, 4.4, 2.8, 4.4, 2.2, 2.5, 5.5, 1.6, 3.7, 4.1};
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 12; i++) groups.add("g" + i / 3);
        Terms terms = Terms.constant(12).and("x", x);
        RandomSlopes found = RandomSlopes.of(terms, terms, Clusters.of(groups), y);
        assertThat(found.settled()).isTrue();
        assertThat(found.criterion()).isCloseTo(30.7604744532, within(1e-6));
        assertThat(found.coefficients()[0]).isCloseTo(1.65, within(1e-6));
        assertThat(found.coefficients()[1]).isCloseTo(0.975, within(1e-6));
        assertThat(found.covariance().error(0)).isCloseTo(0.8426304842, within(1e-4));
        assertThat(found.covariance().error(1)).isCloseTo(0.3692496980, within(1e-4));
        assertThat(found.between()[1][1]).isCloseTo(0.2099783127, within(1e-3));
        assertThat(found.residualVariance()).isCloseTo(0.6708060901, within(1e-4));
    }

    /** Sixty small panels of every kind: each settles, no higher than lme4, and with its coefficients. */
    @Test
    void sixtyPanelsSettleWhereLme4Does() {
        RBeside.assumePresent("lme4");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(60);
        StringBuilder script = new StringBuilder("options(warn=-1); suppressMessages(library(lme4))\n");
        List<RandomSlopes> ours = new ArrayList<>();
        for (int panel = 0; panel < 60; panel++) {
            int groups = 4 + random.nextInt(6);
            int each = 3 + random.nextInt(4);
            double offset = panel % 3 == 0 ? 2000 : 0;
            double[] x = new double[groups * each];
            double[] y = new double[x.length];
            List<String> names = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                double constant = random.nextGaussian();
                double slope = (panel % 2 == 0 ? -constant : random.nextGaussian()) * random.nextDouble();
                for (int k = 0; k < each; k++) {
                    x[names.size()] = offset + k;
                    y[names.size()] = 3 + constant + (0.5 + slope) * k + random.nextGaussian();
                    names.add("g" + g);
                }
            }
            Terms terms = Terms.constant(x.length).and("x", x);
            ours.add(RandomSlopes.of(terms, terms, Clusters.of(names), y));
            script.append("g <- " + RBeside.words(names) + "; x <- " + RBeside.vector(x) + " - " + offset + "; y <- "
                            + RBeside.vector(y) + "\n")
                    .append("m <- suppressMessages(lmer(y ~ x + (x | g)))\n")
                    .append("cat(sprintf('%.17g ', c(REMLcrit(m), fixef(m)[[2]], sqrt(vcov(m)[2, 2]))))\n");
        }
        double[] theirs = RBeside.numbers(script.toString());
        for (int panel = 0; panel < 60; panel++) {
            RandomSlopes found = ours.get(panel);
            assertThat(found.settled()).as("panel %d", panel).isTrue();
            assertThat(found.criterion()).as("panel %d", panel).isLessThan(theirs[3 * panel] + 1e-5);
            if (found.criterion() > theirs[3 * panel] - 1e-4) {
                assertThat(found.coefficients()[1])
                        .as("panel %d", panel)
                        .isCloseTo(theirs[3 * panel + 1], within(1e-3));
                assertThat(found.covariance().error(1))
                        .as("panel %d", panel)
                        .isCloseTo(theirs[3 * panel + 2], within(0.02 * theirs[3 * panel + 2]));
            }
        }
    }

    private double criterion(double[][] between, double variance) {
        int n = time.length;
        RealMatrix v = MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(variance);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (labels.get(i).equals(labels.get(j))) {
                    double shared =
                            between[0][0] + between[0][1] * (time[i] + time[j]) + between[1][1] * time[i] * time[j];
                    v.addToEntry(i, j, shared);
                }
            }
        }
        RealMatrix x = new Array2DRowRealMatrix(n, 2);
        for (int i = 0; i < n; i++) x.setRow(i, new double[] {1, time[i]});
        LUDecomposition lu = new LUDecomposition(v);
        RealMatrix vx = lu.getSolver().solve(x);
        RealMatrix a = x.transposeMultiply(vx);
        RealMatrix y = new Array2DRowRealMatrix(outcome);
        RealMatrix b = new LUDecomposition(a).getSolver().solve(vx.transposeMultiply(y));
        RealMatrix r = y.subtract(x.multiply(b));
        double quadratic = r.transposeMultiply(lu.getSolver().solve(r)).getEntry(0, 0);
        return (n - 2) * Math.log(2 * Math.PI)
                + Math.log(lu.getDeterminant())
                + Math.log(new LUDecomposition(a).getDeterminant())
                + quadratic;
    }
}
