package kcity.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import kcity.statistics.RBeside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random panels to lm, glm, sandwich and clubSandwich, agreement to a millionth part. */
class RegressionAgainstRTest {
    private static final long SEED = 20_240_130;
    private static final int CASES = 12;

    @BeforeAll
    static void needsPackages() {
        RBeside.assumePresent("sandwich");
        RBeside.assumePresent("clubSandwich");
    }

    private record Panel(double[] y, double[] a, double[] b, double[] weights, List<String> firm, List<String> year) {
        Terms terms() {
            return Terms.constant(y.length).and("a", a).and("b", b);
        }

        String inR() {
            return "d <- data.frame(y=c(" + numbers(y) + "),a=c(" + numbers(a) + "),b=c(" + numbers(b) + "),w=c("
                    + numbers(weights) + "),f=c(" + words(firm) + "),t=c(" + words(year) + "))\n";
        }
    }

    static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    static String words(List<String> values) {
        return values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(","));
    }

    private static Panel panel(RandomGenerator random) {
        int firms = 6 + random.nextInt(8);
        int years = 4 + random.nextInt(5);
        int n = firms * years;
        double[][] columns = new double[4][n];
        List<String> firm = new ArrayList<>();
        List<String> year = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            firm.add("f" + i / years);
            year.add("t" + i % years);
            columns[1][i] = random.nextGaussian() + (i / years) * 0.2;
            columns[2][i] = random.nextGaussian(3, 2);
            columns[0][i] = 1
                    + columns[1][i]
                    - 0.3 * columns[2][i]
                    + random.nextGaussian() * (1 + Math.abs(columns[1][i]))
                    + Math.sin(i / years);
            columns[3][i] = 0.5 + 2 * random.nextDouble();
        }
        return new Panel(columns[0], columns[1], columns[2], columns[3], firm, year);
    }

    private static void agree(String script, List<Double> ours) {
        double[] theirs = RBeside.numbers(script);
        assertThat(theirs).hasSize(ours.size());
        for (int i = 0; i < theirs.length; i++) {
            if (Double.isNaN(theirs[i])) {
                assertThat(ours.get(i)).as("figure %d", i).isNaN();
                continue;
            }
            double allowed = 1e-6 * Math.max(1e-3, Math.abs(theirs[i]));
            assertThat(ours.get(i)).as("figure %d, seed %d", i, SEED).isCloseTo(theirs[i], within(allowed));
        }
    }

    private static void add(List<Double> ours, Covariance covariance) {
        for (int k = 0; k < covariance.matrix().length; k++) {
            ours.add(covariance.error(k));
        }
    }

    private static final String HEAD = """
            options(warn=-1)
            suppressMessages({library(sandwich); library(clubSandwich)})
            p <- function(...) for (v in c(...)) cat(sprintf('%.17g', v), '')
            se <- function(v) p(sqrt(diag(v)))
            """;

    @Test
    void coefficientsAndRobustErrorsAreThoseOfSandwich() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        StringBuilder script = new StringBuilder(HEAD);
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            Panel panel = panel(random);
            boolean weighted = c % 2 == 1;
            int lag = random.nextInt(5);
            script.append(panel.inR())
                    .append(weighted ? "m <- lm(y~a+b,d,weights=w)\n" : "m <- lm(y~a+b,d)\n")
                    .append(
                            "p(coef(m))\nse(vcov(m))\nfor (h in c('HC0','HC1','HC2','HC3','HC4','HC5')) se(vcovHC(m,h))\n")
                    .append("se(NeweyWest(m,lag=" + lag + ",prewhite=FALSE,adjust=FALSE))\n")
                    .append("se(NeweyWest(m,lag=" + lag + ",prewhite=FALSE,adjust=TRUE))\n")
                    .append("se(vcovCL(m,d$f,type='HC0',cadjust=FALSE))\nse(vcovCL(m,d$f,type='HC1'))\n")
                    .append("se(vcovCL(m,list(d$f,d$t),type='HC1',multi0=TRUE))\n");
            Fit fit = LeastSquares.fit(panel.terms(), panel.y(), weighted ? panel.weights() : null);
            Arrays.stream(fit.coefficients()).forEach(ours::add);
            for (Heteroscedastic kind : Heteroscedastic.values()) {
                add(ours, kind.of(fit));
            }
            add(ours, NeweyWest.of(fit, lag, false));
            add(ours, NeweyWest.of(fit, lag, true));
            add(ours, Clustered.cr0(fit, Clusters.of(panel.firm())));
            add(ours, Clustered.cr1(fit, Clusters.of(panel.firm())));
            add(ours, Clustered.twoWay(fit, panel.firm(), panel.year()));
        }
        agree(script.toString(), ours);
    }

    @Test
    void biasReducedErrorsAndTheirDegreesAreThoseOfClubSandwich() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1);
        StringBuilder script = new StringBuilder(HEAD);
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            Panel panel = panel(random);
            boolean dummies = c % 2 == 1;
            script.append(panel.inR())
                    .append(dummies ? "m <- lm(y~a+b+factor(f,unique(f)),d)\n" : "m <- lm(y~a+b,d)\n")
                    .append(
                            "v <- vcovCR(m,d$f,'CR2')\nt <- coef_test(m,v,test='Satterthwaite',coefs=2:3)\np(t$SE,t$df)\n");
            Terms terms = dummies ? panel.terms().and(Terms.levels("f", panel.firm())) : panel.terms();
            Fit fit = LeastSquares.fit(terms, panel.y());
            Covariance covariance = BiasReduced.cr2(fit, Clusters.of(panel.firm()));
            ours.addAll(List.of(covariance.error(1), covariance.error(2)));
            ours.addAll(List.of(covariance.freedom()[1], covariance.freedom()[2]));
        }
        agree(script.toString(), ours);
    }

    @Test
    void countsAreFittedAsByGlm() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 2);
        StringBuilder script = new StringBuilder(HEAD);
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            Panel panel = panel(random);
            double[] counts = new double[panel.y().length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.floor(panel.weights()[i] * Math.exp(0.3 * panel.a()[i] + random.nextGaussian(1, 0.5)));
            }
            double[] offset = Arrays.stream(panel.weights()).map(Math::log).toArray();
            script.append(panel.inR())
                    .append("d$y <- c(" + numbers(counts) + ")\n")
                    .append("m <- glm(y~a+b+offset(log(w)),family=quasipoisson,d)\n")
                    .append("s <- glm(y~a+offset(log(w)),family=quasipoisson,d)\nt <- anova(s,m,test='F')\n")
                    .append(
                            "p(coef(m),deviance(m),summary(m)$dispersion,sqrt(diag(vcov(m))),t$F[2],t[['Pr(>F)']][2])\n");
            Poisson.Result fit = Poisson.fit(panel.terms(), counts, offset);
            Poisson.Result smaller = Poisson.fit(panel.terms().without("b"), counts, offset);
            Arrays.stream(fit.working().coefficients()).forEach(ours::add);
            ours.addAll(List.of(fit.deviance(), fit.dispersion()));
            add(ours, fit.quasiPoisson());
            Poisson.Comparison test = Poisson.compare(smaller, fit);
            ours.addAll(List.of(test.f(), test.p()));
            assertThat(fit.converged()).isTrue();
        }
        agree(script.toString(), ours);
    }
}
