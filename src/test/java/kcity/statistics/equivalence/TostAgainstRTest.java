package kcity.statistics.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.RBeside;
import kcity.testing.Repeats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TostAgainstRTest {
    private static final long SEED = 7;

    @BeforeAll
    static void needsR() {
        RBeside.assumePresent("stats");
    }

    @Test
    void randomSamplesGiveTheFiguresOfTwoOneSidedTestsInR() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        StringBuilder script = new StringBuilder("""
                ask <- function(x, y, m, ...) {
                  l <- t.test(x, y, mu=-m, alternative='greater', ...)
                  u <- t.test(x, y, mu=m, alternative='less', ...)
                  b <- t.test(x, y, conf.level=0.9, ...)
                  cat(sprintf('%.17g', c(l$statistic, l$p.value, u$statistic, u$p.value, b$parameter, b$conf.int, b$p.value)), '\\n')
                }
                """);
        List<Tost> ours = new ArrayList<>();
        for (int c = 0; c < Repeats.of(50); c++) {
            int n = 3 + random.nextInt(30);
            double[] x = random.doubles(n).map(u -> Math.exp(2 * u)).toArray();
            double[] y = random.doubles(n).map(u -> Math.exp(2 * u)).toArray();
            double m = 0.1 + random.nextDouble();
            String values = RBeside.vector(x) + ", " + RBeside.vector(y);
            Margin margin = Margin.within(m);
            script.append("ask(%s, %s)%n".formatted(values, m));
            ours.add(Tost.welch(Sample.of(x), Sample.of(y), margin, 0.05));
            script.append("ask(%s, %s, var.equal=TRUE)%n".formatted(values, m));
            ours.add(Tost.student(Sample.of(x), Sample.of(y), margin, 0.05));
            script.append("ask(%s, %s, paired=TRUE)%n".formatted(values, m));
            ours.add(Tost.paired(x, y, margin, 0.05));
            script.append("ask(log(%s), log(%s), %s)%n".formatted(RBeside.vector(x), RBeside.vector(y), m));
            ours.add(Tost.logRatio(x, y, margin, 0.05));
            script.append(
                    "ask(log(%s), log(%s), %s, paired=TRUE)%n".formatted(RBeside.vector(x), RBeside.vector(y), m));
            ours.add(Tost.pairedLogRatio(x, y, margin, 0.05));
        }
        double[] theirs = RBeside.numbers(script.toString());
        assertThat(theirs).hasSize(8 * ours.size());
        for (int c = 0; c < ours.size(); c++) {
            Tost t = ours.get(c);
            double[] figures = {
                t.lowerT(), t.lowerP(), t.upperT(), t.upperP(), t.degrees(), t.low(), t.high(), t.differenceP()
            };
            for (int i = 0; i < 8; i++) {
                double expected = theirs[8 * c + i];
                assertThat(figures[i])
                        .as("test %d figure %d seed %d", c, i, SEED)
                        .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
    }
}
