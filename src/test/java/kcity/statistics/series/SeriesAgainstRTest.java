package kcity.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kcity.statistics.RBeside;
import kcity.statistics.regression.Terms;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class SeriesAgainstRTest {
    private static final long SEED = 20_240_131;

    private static double[] walk(RandomGenerator random, int n, double carry, double noise) {
        double[] y = new double[n];
        double level = 0;
        for (int t = 0; t < n; t++) {
            level = carry * level + random.nextGaussian();
            y[t] = level + noise * random.nextGaussian() + (t >= n / 2 ? 2 : 0);
        }
        return y;
    }

    @Test
    void autoregressiveErrorsReachTheLikelihoodOfArima() {
        RBeside.assumePresent("stats");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        StringBuilder script = new StringBuilder("options(warn=-1)\n");
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < Repeats.of(10); c++) {
            int n = 40 + random.nextInt(40);
            int season = c % 2 == 0 ? 0 : 4;
            double[] y = walk(random, n, 0.6, 0.2);
            int[] periods = IntStream.range(0, n).toArray();
            Terms terms = Terms.constant(n).and(Segments.level(periods, n / 2));
            script.append("y <- " + RBeside.vector(y) + "; x <- as.numeric(seq_along(y) > " + n / 2 + ")\n")
                    .append("m <- arima(y,c(1,0,0),xreg=x,method='ML',optim.control=list(reltol=1e-14)"
                            + (season > 0 ? ",seasonal=list(order=c(1,0,0),period=4)" : "") + ")\n")
                    .append(
                            "cat(sprintf('%.17g ',c(m$loglik,m$coef[['x']],m$coef[['ar1']],m$sigma2,sqrt(m$var.coef['x','x']))))\n");
            AutoregressiveErrors found = AutoregressiveErrors.of(terms, y, season);
            ours.addAll(List.of(
                    found.logLikelihood(),
                    found.fit().coefficient(Segments.LEVEL),
                    found.autoregression(),
                    found.noiseVariance(),
                    found.covariance(false).error(1)));
        }
        double[] theirs = RBeside.numbers(script.toString());
        assertThat(theirs).hasSize(ours.size());
        for (int i = 0; i < theirs.length; i++) {
            double allowed = i % 5 == 0 ? 1e-6 : i % 5 == 4 ? 1e-3 * theirs[i] : 1e-4;
            assertThat(ours.get(i)).as("figure %d, seed %d", i, SEED).isCloseTo(theirs[i], within(allowed));
        }
    }

    /** A local level is an ARIMA(0,1,1) whose moving average is not positive. */
    @Test
    void theLocalLevelReachesTheLikelihoodOfItsArima() {
        RBeside.assumePresent("stats");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1);
        StringBuilder script = new StringBuilder("options(warn=-1)\n");
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < Repeats.of(10); c++) {
            int n = 40 + random.nextInt(40);
            double[] y = walk(random, n, 1, 2);
            int[] periods = IntStream.range(0, n).toArray();
            script.append("y <- " + RBeside.vector(y) + "; x <- as.numeric(seq_along(y) > " + n / 2 + ")\n")
                    .append("m <- arima(y,c(0,1,1),xreg=x,method='ML',optim.control=list(reltol=1e-14))\n")
                    .append("cat(sprintf('%.17g ',c(m$loglik,m$coef[['x']],sqrt(m$var.coef['x','x']))))\n");
            LocalLevel found = LocalLevel.of(Segments.level(periods, n / 2), y);
            ours.addAll(List.of(
                    found.logLikelihood(),
                    found.fit().coefficient(Segments.LEVEL),
                    found.covariance(false).error(0)));
        }
        double[] theirs = RBeside.numbers(script.toString());
        assertThat(theirs).hasSize(ours.size());
        for (int i = 0; i < theirs.length; i++) {
            double allowed = i % 3 == 0 ? 1e-4 : 1e-3 * Math.abs(theirs[i]);
            assertThat(ours.get(i)).as("figure %d, seed %d", i, SEED + 1).isCloseTo(theirs[i], within(allowed));
        }
    }
}
