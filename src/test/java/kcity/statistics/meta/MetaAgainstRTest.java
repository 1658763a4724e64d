package kcity.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.RBeside;
import kcity.statistics.meta.MetaAnalysis.Coefficient;
import kcity.statistics.meta.MetaAnalysis.ModeratorTest;
import kcity.statistics.meta.MetaAnalysis.Prediction;
import kcity.testing.Repeats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaAgainstRTest {
    private static final long SEED = 20_240_129;
    private static final int CASES = Repeats.of(15);
    private static final String SHOW = """
            suppressMessages(library(metafor))
            p <- function(...) for (v in c(...)) cat(if (is.null(v) || is.na(v)) 'NA' else sprintf('%.17g', v), '')
            finer <- list(threshold=1e-12, maxiter=5000, stepadj=0.5)
            ask <- function(y, v, x, m, t, exact) {
              control <- if (exact) finer else list()
              r <- if (is.null(x)) rma(y, v, method=m, test=t, control=control) else rma(y, v, mods=x, method=m, test=t, control=control)
              for (j in seq_along(r$b)) p(r$b[j], r$se[j], r$pval[j], r$ci.lb[j], r$ci.ub[j])
              p(r$tau2, r$I2, r$H2, r$QE, r$QEp)
              if (m != 'FE') p(r$se.tau2)
              if (!is.null(x)) p(r$QM, r$QMp)
              if (is.null(x) && m != 'FE') { q <- predict(r); p(q$pi.lb, q$pi.ub) }
              cat('\\n')
            }
            """;

    @BeforeAll
    static void needsMetafor() {
        RBeside.assumePresent("metafor");
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED, NORMAL, 0",
        "DERSIMONIAN_LAIRD, NORMAL, 0",
        "REML, NORMAL, 0",
        "REML, KNAPP_HARTUNG, 0",
        "REML_EXACT, NORMAL, 0",
        "FIXED, NORMAL, 1",
        "DERSIMONIAN_LAIRD, KNAPP_HARTUNG, 1",
        "REML, NORMAL, 2",
        "REML, KNAPP_HARTUNG, 2",
        "REML_EXACT, KNAPP_HARTUNG, 2"
    })
    void randomStudiesGiveTheFiguresOfMetafor(Between between, Inference inference, int moderators) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + moderators);
        StringBuilder script = new StringBuilder(SHOW);
        List<Double> ours = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            List<Study> studies = studies(random, moderators);
            script.append(call(studies, between, inference));
            ours.addAll(figures(CombineStudies.of(studies, between, inference, 0.95)));
        }
        double[] theirs = RBeside.numbers(script.toString());
        assertThat(theirs).hasSize(ours.size());
        for (int i = 0; i < theirs.length; i++) {
            assertThat(ours.get(i))
                    .as("figure %d, seed %d", i, SEED + moderators)
                    .isCloseTo(theirs[i], within(1e-6 * (1 + Math.abs(theirs[i]))));
        }
    }

    @Test
    void zeroCellsAreCorrectedAsInMetafor() {
        double[] theirs = RBeside.numbers(SHOW + """
                for (m in c('RR', 'OR')) { e <- escalc(m, ai=c(0,4,7), bi=c(10,6,0), ci=c(3,5,2), di=c(9,5,8)); p(e$yi, e$vi) }
                """);
        List<TwoByTwo> tables = List.of(new TwoByTwo(0, 10, 3, 9), new TwoByTwo(4, 6, 5, 5), new TwoByTwo(7, 0, 2, 8));
        List<Study> studies = new ArrayList<>();
        tables.forEach(table -> studies.add(table.logRiskRatio("")));
        tables.forEach(table -> studies.add(table.logOddsRatio("")));
        for (int m = 0; m < 2; m++) {
            for (int i = 0; i < 3; i++) {
                assertThat(studies.get(3 * m + i).effect()).isCloseTo(theirs[6 * m + i], within(1e-12));
                assertThat(studies.get(3 * m + i).variance()).isCloseTo(theirs[6 * m + 3 + i], within(1e-12));
            }
        }
    }

    private static List<Study> studies(RandomGenerator random, int moderators) {
        int count = 4 + moderators + random.nextInt(20);
        double tau = random.nextInt(3) * 0.3;
        List<Study> studies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double variance = Math.exp(random.nextGaussian() - 2);
            double[] x = new double[moderators];
            for (int j = 0; j < moderators; j++) x[j] = 10 * random.nextDouble();
            double effect = tau * random.nextGaussian() + Math.sqrt(variance) * random.nextGaussian();
            studies.add(new Study("s" + i, effect + (moderators > 0 ? 0.1 * x[0] : 0.5), variance).with(x));
        }
        return studies;
    }

    private static String call(List<Study> studies, Between between, Inference inference) {
        int moderators = studies.getFirst().moderators().size();
        double[] x = new double[studies.size() * moderators];
        for (int i = 0; i < studies.size(); i++) {
            for (int j = 0; j < moderators; j++)
                x[j * studies.size() + i] = studies.get(i).moderators().get(j);
        }
        String method = switch (between) {
            case FIXED -> "FE";
            case DERSIMONIAN_LAIRD -> "DL";
            case REML, REML_EXACT -> "REML";
        };
        return "ask(%s, %s, %s, '%s', '%s', %s)%n"
                .formatted(
                        RBeside.vector(
                                studies.stream().mapToDouble(Study::effect).toArray()),
                        RBeside.vector(
                                studies.stream().mapToDouble(Study::variance).toArray()),
                        moderators == 0 ? "NULL" : "matrix(" + RBeside.vector(x) + ", ncol=" + moderators + ")",
                        method,
                        inference == Inference.NORMAL ? "z" : "knha",
                        between == Between.REML ? "FALSE" : "TRUE");
    }

    /** In the order in which the script prints them. */
    private static List<Double> figures(MetaAnalysis m) {
        List<Double> figures = new ArrayList<>();
        for (Coefficient c : m.coefficients())
            figures.addAll(List.of(c.estimate(), c.error(), c.p(), c.low(), c.high()));
        figures.addAll(List.of(m.tauSquared(), m.iSquared(), m.hSquared(), m.q(), m.qP()));
        Double error = m.tauSquaredError();
        if (error != null) figures.add(error);
        ModeratorTest test = m.moderatorTest();
        if (test != null) figures.addAll(List.of(test.statistic(), test.p()));
        Prediction prediction = m.prediction();
        if (prediction != null) figures.addAll(List.of(prediction.low(), prediction.high()));
        return figures;
    }
}
