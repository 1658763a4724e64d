package kcity.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Heteroscedastic;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Series against other ways to the same figures: dummies for each period, sums written out, the whole covariance matrix. */
class SeriesTest {
    private static final RandomGenerator CHANCE =
            RandomGeneratorFactory.of("L64X128MixRandom").create(61);

    private static double[] draw(int n) {
        return IntStream.range(0, n).mapToDouble(i -> CHANCE.nextGaussian()).toArray();
    }

    /** A column of its own for each later period leaves the fit to the earlier ones; its coefficient is that period's effect. */
    @Test
    void theCounterfactualIsWhatAColumnForEachLaterPeriodGives() {
        int n = 20;
        int before = 14;
        double[] x = draw(n);
        double[] z = draw(n);
        double[] y = IntStream.range(0, n)
                .mapToDouble(t -> 3 + 2 * x[t] - z[t] + CHANCE.nextGaussian() + (t < before ? 0 : 4))
                .toArray();
        Terms columns = Terms.constant(n).and("x", x).and("z", z);
        Counterfactual found = Counterfactual.of(columns, y, before, 0.05);
        Terms wide = columns;
        for (int t = before; t < n; t++) {
            double[] one = new double[n];
            one[t] = 1;
            wide = wide.and("t" + t, one);
        }
        Fit fit = LeastSquares.fit(wide, y);
        double sum = 0;
        double variance = 0;
        for (int t = before; t < n; t++) {
            sum += fit.coefficient("t" + t);
            assertThat(y[t] - found.expected()[t]).isCloseTo(fit.coefficient("t" + t), within(1e-10));
            for (int s = before; s < n; s++) {
                variance += fit.inverse()[fit.place("t" + t)][fit.place("t" + s)] * fit.variance() / 36;
            }
        }
        for (int t = 0; t < before; t++) {
            assertThat(found.expected()[t]).isCloseTo(y[t] - fit.residuals()[t], within(1e-10));
        }
        assertThat(found.sum()).isCloseTo(sum, within(1e-9));
        assertThat(found.mean().estimate()).isCloseTo(sum / 6, within(1e-10));
        assertThat(found.mean().error()).isCloseTo(Math.sqrt(variance), within(1e-10));
        assertThat(found.mean().freedom()).isEqualTo(11);
    }

    @Test
    void whatNeighboursHaveInCommonIsReckonedFromTheResiduals() {
        double[] y = {1, 4, 2, 5, 6};
        Terms constant = Terms.constant(5);
        Fit fit = LeastSquares.fit(constant, y);
        // Residuals -2.6, 0.4, -1.6, 1.4, 2.4: squares 17.2, neighbours -0.56, squared steps 9 + 4 + 9 + 1.
        SerialCorrelation found = SerialCorrelation.of(fit, constant.columns(), 1);
        assertThat(found.correlation()).isCloseTo((-1.04 - 0.64 - 2.24 + 3.36) / 17.2, within(1e-14));
        assertThat(found.durbinWatson()).isCloseTo(23 / 17.2, within(1e-14));
        double[] earlier = {0, -2.6, 0.4, -1.6, 1.4};
        Fit again = LeastSquares.fit(constant.and("earlier", earlier), fit.residuals());
        assertThat(found.breuschGodfrey()).isCloseTo(5 * again.explained(), within(1e-12));
        assertThat(found.lags()).isEqualTo(1);
        assertThat(found.p()).isBetween(0.1, 1.0);
        double[] two = {0, 0, -2.6, 0.4, -1.6};
        Fit both = LeastSquares.fit(constant.and("earlier", earlier).and("two", two), fit.residuals());
        assertThat(SerialCorrelation.of(fit, constant.columns(), 2).breuschGodfrey())
                .isCloseTo(5 * both.explained(), within(1e-12));
    }

    @Test
    void segmentsCountFromTheStart() {
        int[] periods = {0, 1, 2, 4};
        assertThat(Segments.trend(periods).columns()[0]).containsExactly(0, 1, 2, 4);
        assertThat(Segments.level(periods, 2).columns()[0]).containsExactly(0, 0, 1, 1);
        assertThat(Segments.slope(periods, 2).columns()[0]).containsExactly(0, 0, 1, 3);
        assertThat(Segments.level(periods, 2).names()).containsExactly("level change");
    }

    @Test
    void harmonicsAreWavesOfTheSeasonAndTheHalvedOneHasNoSine() {
        Terms waves = Segments.harmonics(new int[] {0, 1, 2, 3}, 4, 2);
        assertThat(waves.names()).containsExactly("sine 1", "cosine 1", "cosine 2");
        assertThat(waves.columns()[0]).containsExactly(new double[] {0, 1, 0, -1}, within(1e-15));
        assertThat(waves.columns()[1]).containsExactly(new double[] {1, 0, -1, 0}, within(1e-15));
        assertThat(waves.columns()[2]).containsExactly(new double[] {1, -1, 1, -1}, within(1e-15));
    }

    @Test
    void placesInTheSeasonHaveAColumnEachButTheFirst() {
        Terms places = Segments.places(new int[] {-1, 0, 1, 2, 3, 4}, 3);
        assertThat(places.names()).containsExactly("season 2", "season 3");
        assertThat(places.columns()[0]).containsExactly(0, 0, 1, 0, 0, 1);
        assertThat(places.columns()[1]).containsExactly(1, 0, 0, 1, 0, 0);
    }

    /** Differences of a walking level plus noise have a covariance of three bands; generalised least squares on all of it is the oracle. */
    @Test
    void theLocalLevelsLikelihoodIsThatOfTheWholeCovariance() {
        int n = 30;
        double[] y = new double[n];
        double level = 0;
        for (int t = 0; t < n; t++) {
            level += 0.7 * CHANCE.nextGaussian();
            y[t] = level + CHANCE.nextGaussian();
        }
        Terms columns = Segments.level(IntStream.range(0, n).toArray(), 15).and("x", draw(n));
        LocalLevel found = LocalLevel.of(columns, y);
        assertThat(found.onBoundary()).isFalse();
        Whole at = Whole.of(columns, y, found.noiseVariance(), found.levelVariance());
        assertThat(found.logLikelihood()).isCloseTo(at.logLikelihood, within(1e-8));
        for (int k = 0; k < 2; k++) {
            assertThat(found.fit().coefficients()[k]).isCloseTo(at.coefficients[k], within(1e-8));
        }
        for (double factor : new double[] {0.95, 1.05}) {
            assertThat(Whole.of(columns, y, found.noiseVariance() * factor, found.levelVariance()).logLikelihood)
                    .isLessThan(found.logLikelihood());
            assertThat(Whole.of(columns, y, found.noiseVariance(), found.levelVariance() * factor).logLikelihood)
                    .isLessThan(found.logLikelihood());
        }
        double normal = found.covariance(false).error(0);
        assertThat(found.covariance(false).freedom()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(found.covariance(true).error(0)).isCloseTo(normal * Math.sqrt(29 / 27.0), within(1e-12));
        assertThat(found.covariance(true).freedom()).containsOnly(27);
        assertThat(found.covariance(true).name()).isEqualTo("maximum likelihood, times n/(n-p), t");
        assertThat(found.covariance(false).name()).isEqualTo("maximum likelihood, normal");
    }

    private record Whole(double[] coefficients, double logLikelihood) {
        static Whole of(Terms columns, double[] y, double noise, double level) {
            int m = y.length - 1;
            RealMatrix v = new Array2DRowRealMatrix(m, m);
            for (int i = 0; i < m; i++) {
                v.setEntry(i, i, level + 2 * noise);
                if (i > 0) {
                    v.setEntry(i, i - 1, -noise);
                    v.setEntry(i - 1, i, -noise);
                }
            }
            RealMatrix x = new Array2DRowRealMatrix(m, columns.size());
            RealMatrix d = new Array2DRowRealMatrix(m, 1);
            for (int i = 0; i < m; i++) {
                d.setEntry(i, 0, y[i + 1] - y[i]);
                for (int k = 0; k < columns.size(); k++) {
                    x.setEntry(i, k, columns.columns()[k][i + 1] - columns.columns()[k][i]);
                }
            }
            LUDecomposition lu = new LUDecomposition(v);
            RealMatrix vx = lu.getSolver().solve(x);
            RealMatrix b =
                    new LUDecomposition(x.transposeMultiply(vx)).getSolver().solve(vx.transposeMultiply(d));
            RealMatrix r = d.subtract(x.multiply(b));
            double quadratic = r.transposeMultiply(lu.getSolver().solve(r)).getEntry(0, 0);
            return new Whole(
                    b.getColumn(0), -0.5 * (m * Math.log(2 * Math.PI) + Math.log(lu.getDeterminant()) + quadratic));
        }
    }

    @Test
    void independentNoiseAroundAConstantIsALevelThatStandsStill() {
        double[] y = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
        LocalLevel found =
                LocalLevel.of(Terms.none().and("half", new double[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}), y);
        assertThat(found.onBoundary()).isTrue();
        assertThat(found.levelVariance()).isZero();
        assertThat(found.noiseVariance()).isCloseTo(12 / 11.0, within(1e-9));
        assertThat(found.fit().coefficients()[0]).isCloseTo(0, within(1e-9));
        // A level that stands still is a constant: the error is that of ordinary least squares but for the divisor, 11
        // for 10.
        Fit plain =
                LeastSquares.fit(Terms.constant(12).and("half", new double[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}), y);
        double ordinary = Math.sqrt(plain.inverse()[1][1] * plain.residualSum() / 11);
        assertThat(found.covariance(false).error(0)).isCloseTo(ordinary, within(1e-9));
        assertThat(Heteroscedastic.HC0.of(plain).error(1)).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
    }

    @Test
    void aPureWalkHasNoNoise() {
        double[] y = {0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3};
        double[] wave = new double[18];
        Arrays.setAll(wave, t -> t % 4 == 0 ? 1 : 0);
        LocalLevel found = LocalLevel.of(Terms.none().and("wave", wave), y);
        assertThat(found.noiseVariance()).isZero();
        assertThat(found.onBoundary()).isTrue();
        assertThat(found.levelVariance()).isPositive();
    }

    @Test
    void missingTimesOnlyLetTheLevelWalkOn() {
        double[] y = {Double.NaN, 1, 3, Double.NaN, 2, 5, 4, Double.NaN, Double.NaN, 7, 6, 8};
        double[] x = {9, 0, 1, 5, 0, 1, 0, 7, 7, 1, 0, 1};
        LocalLevel found = LocalLevel.of(Terms.none().and("x", x), y);
        double[] dropped = Arrays.copyOfRange(y, 1, y.length);
        LocalLevel same = LocalLevel.of(Terms.none().and("x", Arrays.copyOfRange(x, 1, x.length)), dropped);
        assertThat(found.logLikelihood()).isCloseTo(same.logLikelihood(), within(1e-12));
        double[] other = x.clone();
        other[3] = -4;
        other[7] = 0;
        assertThat(LocalLevel.of(Terms.none().and("x", other), y).logLikelihood())
                .isCloseTo(found.logLikelihood(), within(1e-12));
        assertThat(found.fit().rows()).isEqualTo(7);
    }

    @Test
    void autoregressiveErrorsOfOneLagHaveThatLikelihoodAndSpread() {
        int n = 60;
        double[] y = new double[n];
        double carried = 0;
        for (int t = 0; t < n; t++) {
            carried = 0.6 * carried + CHANCE.nextGaussian();
            y[t] = 5 + carried + (t >= 30 ? 2 : 0);
        }
        Terms terms = Terms.constant(n).and(Segments.level(IntStream.range(0, n).toArray(), 30));
        AutoregressiveErrors found = AutoregressiveErrors.of(terms, y, 0);
        double phi = found.autoregression();
        RealMatrix v = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                v.setEntry(i, j, found.noiseVariance() * Math.pow(phi, Math.abs(i - j)) / (1 - phi * phi));
            }
        }
        RealMatrix x = new Array2DRowRealMatrix(terms.columns()).transpose();
        LUDecomposition lu = new LUDecomposition(v);
        RealMatrix vx = lu.getSolver().solve(x);
        RealMatrix information = x.transposeMultiply(vx);
        RealMatrix data = new Array2DRowRealMatrix(y);
        RealMatrix b = new LUDecomposition(information).getSolver().solve(vx.transposeMultiply(data));
        RealMatrix r = data.subtract(x.multiply(b));
        double logLikelihood = -0.5
                * (n * Math.log(2 * Math.PI)
                        + Math.log(lu.getDeterminant())
                        + r.transposeMultiply(lu.getSolver().solve(r)).getEntry(0, 0));
        assertThat(found.logLikelihood()).isCloseTo(logLikelihood, within(1e-8));
        assertThat(found.fit().coefficients()).containsExactly(b.getColumn(0), within(1e-8));
        // The coefficients' information does not mix with that of the rest in expectation; here it does a little.
        double error = Math.sqrt(
                new LUDecomposition(information).getSolver().getInverse().getEntry(1, 1));
        assertThat(found.covariance(false).error(1)).isCloseTo(error, within(0.1 * error));
        assertThat(found.covariance(true).error(1))
                .isCloseTo(found.covariance(false).error(1) * Math.sqrt(60 / 58.0), within(1e-12));
    }
}
