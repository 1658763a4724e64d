package kcity.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final RandomGenerator CHANCE =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    private static double[] draw(int n) {
        return IntStream.range(0, n).mapToDouble(i -> CHANCE.nextGaussian()).toArray();
    }

    private static double[] map(double[] v, java.util.function.DoubleUnaryOperator f) {
        return java.util.Arrays.stream(v).map(f).toArray();
    }

    private static List<String> labels(int n, int groups) {
        return IntStream.range(0, n).mapToObj(i -> "g" + i % groups).toList();
    }

    @Test
    void aColumnThatOthersExplainIsSetAsideAndNamed() {
        double[] a = draw(12);
        double[] b = draw(12);
        double[] both =
                IntStream.range(0, 12).mapToDouble(i -> 2 * a[i] - b[i] + 3).toArray();
        Terms terms = Terms.constant(12).and("a", a).and("both", both).and("b", b);
        Fit fit = LeastSquares.fit(terms, draw(12));
        assertThat(fit.names()).containsExactly(Terms.CONSTANT, "a", "both");
        assertThat(fit.dropped()).containsExactly("b");
        assertThat(fit.rank()).isEqualTo(3);
        assertThat(fit.freedom()).isEqualTo(9);
    }

    @Test
    void shiftAndScaleOfTheOutcomeGoWhereTheyShould() {
        double[] x = draw(30);
        double[] y = draw(30);
        Terms terms = Terms.constant(30).and("x", x);
        Clusters clusters = Clusters.of(labels(30, 6));
        Fit plain = LeastSquares.fit(terms, y);
        Fit moved = LeastSquares.fit(terms, map(y, v -> 5 - 3 * v));
        assertThat(moved.coefficient("x")).isCloseTo(-3 * plain.coefficient("x"), within(1e-12));
        assertThat(moved.coefficient(Terms.CONSTANT))
                .isCloseTo(5 - 3 * plain.coefficient(Terms.CONSTANT), within(1e-12));
        assertThat(BiasReduced.cr2(moved, clusters).error(1))
                .isCloseTo(3 * BiasReduced.cr2(plain, clusters).error(1), within(1e-12));
        assertThat(BiasReduced.cr2(moved, clusters).freedom()[1])
                .isCloseTo(BiasReduced.cr2(plain, clusters).freedom()[1], within(1e-9));
        assertThat(moved.explained()).isCloseTo(plain.explained(), within(1e-12));
        assertThat(moved.f()).isCloseTo(plain.f(), within(1e-9));
    }

    @Test
    void theOrderOfRowsDoesNotCountExceptForNeweyWest() {
        int n = 24;
        double[] x = draw(n);
        double[] y = draw(n);
        List<String> groups = labels(n, 5);
        int[] order = IntStream.range(0, n).map(i -> i * 7 % n).toArray();
        double[] x2 = new double[n];
        double[] y2 = new double[n];
        List<String> groups2 = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            x2[i] = x[order[i]];
            y2[i] = y[order[i]];
            groups2.add(groups.get(order[i]));
        }
        Fit a = LeastSquares.fit(Terms.constant(n).and("x", x), y);
        Fit b = LeastSquares.fit(Terms.constant(n).and("x", x2), y2);
        assertThat(b.coefficient("x")).isCloseTo(a.coefficient("x"), within(1e-12));
        for (Heteroscedastic kind : Heteroscedastic.values()) {
            assertThat(kind.of(b).error(1)).as(kind.name()).isCloseTo(kind.of(a).error(1), within(1e-12));
        }
        assertThat(Clustered.cr1(b, Clusters.of(groups2)).error(1))
                .isCloseTo(Clustered.cr1(a, Clusters.of(groups)).error(1), within(1e-12));
        assertThat(NeweyWest.of(b, 3, false).error(1))
                .isNotCloseTo(NeweyWest.of(a, 3, false).error(1), within(1e-6));
    }

    @Test
    void clustersOfOneRowAreHeteroscedasticErrors() {
        Fit fit = LeastSquares.fit(Terms.constant(15).and("x", draw(15)), draw(15));
        Clusters single = Clusters.of(labels(15, 15));
        assertThat(Clustered.cr0(fit, single).error(1))
                .isCloseTo(Heteroscedastic.HC0.of(fit).error(1), within(1e-12));
        assertThat(Clustered.cr1(fit, single).error(1))
                .isCloseTo(Heteroscedastic.HC1.of(fit).error(1), within(1e-12));
        assertThat(BiasReduced.cr2(fit, single).error(1))
                .isCloseTo(Heteroscedastic.HC2.of(fit).error(1), within(1e-12));
        assertThat(NeweyWest.of(fit, 0, false).error(1))
                .isCloseTo(Heteroscedastic.HC0.of(fit).error(1), within(1e-12));
    }

    @Test
    void twoWaysOfTheSameClustersAreOneWay() {
        Fit fit = LeastSquares.fit(Terms.constant(20).and("x", draw(20)), draw(20));
        List<String> groups = labels(20, 5);
        Covariance two = Clustered.twoWay(fit, groups, groups);
        assertThat(two.error(1))
                .isCloseTo(Clustered.cr1(fit, Clusters.of(groups)).error(1), within(1e-12));
        assertThat(two.freedom()[1]).isEqualTo(4);
    }

    @Test
    void aWeightOfThreeIsThreeRowsForTheCoefficients() {
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 1, 4, 3};
        Fit weighted = LeastSquares.fit(Terms.constant(4).and("x", x), y, new double[] {1, 3, 1, 1});
        double[] x3 = {1, 2, 2, 2, 3, 4};
        double[] y3 = {2, 1, 1, 1, 4, 3};
        Fit repeated = LeastSquares.fit(Terms.constant(6).and("x", x3), y3);
        assertThat(weighted.coefficients()).containsExactly(repeated.coefficients(), within(1e-12));
        assertThat(weighted.residualSum()).isCloseTo(repeated.residualSum(), within(1e-12));
        assertThat(weighted.totalSum()).isCloseTo(repeated.totalSum(), within(1e-12));
        assertThatThrownBy(() -> LeastSquares.fit(Terms.constant(4), y, new double[] {1, 0, 1, 1}))
                .hasMessage("weight 0.0 in row 2 is not positive");
    }

    /** Every sign pattern refitted from scratch, CR1 statistics and all. */
    @Test
    void theWildBootstrapIsWhatRefittingGives() {
        int groups = 6;
        int n = 24;
        double[] x = draw(n);
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> 0.8 * x[i] + CHANCE.nextGaussian())
                .toArray();
        List<String> labels = labels(n, groups);
        Clusters clusters = Clusters.of(labels);
        Terms terms = Terms.constant(n).and("x", x);
        Fit fit = LeastSquares.fit(terms, y);
        Fit none = LeastSquares.fit(Terms.constant(n), y);
        double observed =
                Math.abs(fit.coefficient("x")) / Clustered.cr1(fit, clusters).error(1);
        int asLarge = 0;
        for (int pattern = 0; pattern < 64; pattern++) {
            double[] again = new double[n];
            for (int i = 0; i < n; i++) {
                int sign = (pattern >> clusters.names().indexOf(labels.get(i)) & 1) == 1 ? -1 : 1;
                again[i] = none.coefficients()[0] + sign * none.residuals()[i];
            }
            Fit refit = LeastSquares.fit(terms, again);
            double t = Math.abs(refit.coefficient("x"))
                    / Clustered.cr1(refit, clusters).error(1);
            asLarge += t >= observed - 1e-9 ? 1 : 0;
        }
        WildBootstrap.Result result = WildBootstrap.of(fit, clusters, "x", 64, 1);
        assertThat(result.exact()).isTrue();
        assertThat(result.patterns()).isEqualTo(64);
        assertThat(result.p()).isEqualTo(asLarge / 64.0);
        WildBootstrap.Result drawn = WildBootstrap.of(fit, clusters, "x", 63, 5);
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.patterns()).isEqualTo(63);
        assertThat(drawn).isEqualTo(WildBootstrap.of(fit, clusters, "x", 63, 5));
    }

    @Test
    void theLagRuleIsStated() {
        assertThat(NeweyWest.rule(100)).isEqualTo(4);
        assertThat(NeweyWest.rule(21)).isEqualTo(2);
        assertThat(NeweyWest.rule(1)).isEqualTo(1);
        assertThat(NeweyWest.of(LeastSquares.fit(Terms.constant(9), draw(9)), 2, true)
                        .name())
                .isEqualTo("Newey-West lag 2, times n/(n-p)");
    }

    @Test
    void tailsAndQuantilesFitTogether() {
        for (double freedom : new double[] {1, 3.7, 60, Double.POSITIVE_INFINITY}) {
            double t = Tails.quantile(0.975, freedom);
            assertThat(Tails.twoSided(t, freedom)).isCloseTo(0.05, within(1e-9));
            assertThat(Tails.below(-t, freedom)).isCloseTo(0.025, within(1e-9));
        }
        assertThat(Tails.quantile(0.975, Double.POSITIVE_INFINITY)).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(Tails.quantile(0.5, Double.NaN)).isNaN();
        assertThat(Tails.twoSided(Double.NaN, 3)).isNaN();
        assertThat(Tails.below(Double.NEGATIVE_INFINITY, 3)).isZero();
        assertThat(Tails.below(Double.POSITIVE_INFINITY, 3)).isEqualTo(1);
        assertThat(Tails.aboveF(4.964602743, 1, 10)).isCloseTo(0.05, within(1e-8));
        assertThat(Tails.aboveChiSquared(3.841458821, 1)).isCloseTo(0.05, within(1e-8));
    }

    @Test
    void aCoefficientHasItsIntervalAtAnyLevel() {
        Coefficient c = Coefficient.of("x", 2, 1, 10, 0.05);
        assertThat(c.upper()).isCloseTo(2 + 2.228138852, within(1e-8));
        assertThat(c.lower()).isCloseTo(2 - 2.228138852, within(1e-8));
        assertThat(c.at(0.1).upper()).isCloseTo(2 + 1.812461123, within(1e-8));
        assertThat(c.statistic()).isEqualTo(2);
        assertThat(c.p()).isCloseTo(0.07338803, within(1e-8));
    }

    @Test
    void anUnknownCoefficientIsNamedInTheComplaint() {
        Fit fit = LeastSquares.fit(Terms.constant(3), new double[] {1, 2, 4});
        assertThatThrownBy(() -> fit.coefficient("x")).hasMessage("no column x in [(constant)], set aside: []");
    }

    /** The example of R's help on glm (Dobson 1990), with its usual stop; a finer one moves the dispersion to 1.2933004052685. */
    @Test
    void quasiPoissonPrintsWhatGlmPrintsWithItsUsualStop() {
        double[] counts = {18, 17, 15, 20, 10, 20, 25, 13, 12};
        List<String> outcome = List.of("1", "2", "3", "1", "2", "3", "1", "2", "3");
        List<String> treatment = List.of("1", "1", "1", "2", "2", "2", "3", "3", "3");
        Terms terms = Terms.constant(9).and(Terms.levels("o", outcome)).and(Terms.levels("t", treatment));
        Poisson.Result fit = Poisson.fit(terms, counts, Poisson.noOffset(9));
        assertThat(fit.dispersion()).isCloseTo(1.293300440067, within(1e-12));
        assertThat(fit.working().coefficients()[1]).isCloseTo(-0.45425527227759, within(1e-13));
        assertThat(fit.quasiPoisson().error(1)).isCloseTo(0.22991539335738, within(1e-12));
        assertThat(fit.deviance()).isCloseTo(5.1291410770011, within(1e-12));
        assertThat(fit.rounds()).isEqualTo(4);
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void countsThatOneColumnSeparatesNeverSettle() {
        double[] counts = {0, 0, 0, 2, 1, 3};
        Terms terms = Terms.constant(6).and("group", new double[] {0, 0, 0, 1, 1, 1});
        Poisson.Result fit = Poisson.fit(terms, counts, Poisson.noOffset(6));
        assertThat(fit.working().coefficients()[0]).isLessThan(-15);
        assertThat(fit.deviance()).isCloseTo(2 * (2 * Math.log(1) + Math.log(0.5) + 3 * Math.log(1.5)), within(1e-6));
    }
}
