package kcity.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import kcity.statistics.RBeside;
import kcity.statistics.calibration.Panels.Shape;
import kcity.testing.Repeats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalibrateAgainstRTest {
    private static final long SEED = 20_240_129;
    private static final int PANELS = Repeats.of(16);
    private static final String FIT = """
            suppressMessages(library(lme4))
            options(warn=-1)
            ctl <- lmerControl(optimizer='bobyqa', optCtrl=list(rhobeg=0.2, rhoend=1e-9, maxfun=20000), calc.derivs=FALSE,
              check.nobs.vs.nlev='ignore', check.nobs.vs.rankZ='ignore', check.conv.singular='ignore')
            p <- function(x) cat(sprintf('%.17g', x), '\\n')
            ask <- function(a, r, y, reml, sa, sr) {
              f <- suppressMessages(lmer(y ~ 1 + (1|a) + (1|r), REML=reml, control=ctl))
              d <- suppressMessages(lmer(y ~ 1 + (1|a) + (1|r), REML=reml, control=ctl, devFunOnly=TRUE))
              at <- c(a=sa, r=sr)[names(getME(f, 'cnms'))]
              v <- c(VarCorr(f)$a, VarCorr(f)$r, sigma(f)^2)
              e <- ranef(f, condVar=TRUE)
              p(if (reml) REMLcrit(f) else deviance(f)); p(d(at)); p(c(fixef(f), sqrt(vcov(f)[1,1]))); p(v)
              o <- order(rownames(e$a)); p(e$a[o, 1]); p(sqrt(attr(e$a, 'postVar')[1, 1, o]))
              o <- order(rownames(e$r)); p(e$r[o, 1])
            }
            """;

    @BeforeAll
    static void needsLme4() {
        RBeside.assumePresent("lme4");
    }

    @Test
    void randomPanelsGiveTheFiguresOfLme4() {
        RandomGenerator random = Panels.generator(SEED);
        StringBuilder script = new StringBuilder(FIT);
        List<Calibration> ours = new ArrayList<>();
        for (int p = 0; p < PANELS; p++) {
            Shape shape = new Shape(
                    8 + random.nextInt(60),
                    6 + random.nextInt(20),
                    2 + random.nextInt(3),
                    0.3 + random.nextDouble(),
                    random.nextInt(3) * 0.4,
                    0.5 + random.nextDouble());
            List<Score> scores = Panels.of(shape, random).scores();
            Method method = p % 4 == 3 ? Method.ML : Method.REML;
            Calibration fit = (Calibration)
                    Calibrate.scores(scores, Options.USUAL.withDraws(100, 1).with(method));
            ours.add(fit);
            script.append(call(scores, fit));
        }
        double[] theirs = RBeside.numbers(script.toString());
        int at = 0;
        for (Calibration fit : ours) at = same(fit, theirs, at);
        assertThat(at).isEqualTo(theirs.length);
    }

    private static String call(List<Score> scores, Calibration fit) {
        double residual = fit.variances().residual();
        return String.format(
                Locale.ROOT,
                "ask(%s, %s, %s, %s, %s, %s)%n",
                RBeside.words(scores.stream().map(Score::application).toList()),
                RBeside.words(scores.stream().map(Score::reviewer).toList()),
                RBeside.vector(scores.stream().mapToDouble(Score::value).toArray()),
                fit.method() == Method.REML ? "TRUE" : "FALSE",
                Math.sqrt(fit.variances().application() / residual),
                Math.sqrt(fit.variances().reviewer() / residual));
    }

    /** The criterion at our variances is lme4's to 1e-8; at its optimum lme4 is not better than we are. */
    private static int same(Calibration fit, double[] theirs, int start) {
        int at = start;
        double total = fit.variances().application()
                + fit.variances().reviewer()
                + fit.variances().residual();
        assertThat(fit.criterion()).as("seed %d", SEED).isLessThan(theirs[at++] + 1e-7);
        assertThat(fit.criterion()).isCloseTo(theirs[at++], within(1e-8));
        assertThat(fit.intercept()).isCloseTo(theirs[at++], within(1e-6));
        assertThat(fit.interceptError()).isCloseTo(theirs[at++], within(1e-5));
        assertThat(fit.variances().application()).isCloseTo(theirs[at++], within(1e-5 * total));
        assertThat(fit.variances().reviewer()).isCloseTo(theirs[at++], within(1e-5 * total));
        assertThat(fit.variances().residual()).isCloseTo(theirs[at++], within(1e-5 * total));
        List<CalibratedApplication> applications = fit.applications().stream()
                .sorted(java.util.Comparator.comparing(CalibratedApplication::application))
                .toList();
        for (CalibratedApplication a : applications) assertThat(a.effect()).isCloseTo(theirs[at++], within(1e-5));
        for (CalibratedApplication a : applications) assertThat(a.effectError()).isCloseTo(theirs[at++], within(1e-5));
        for (CalibratedReviewer r : fit.reviewers()) assertThat(r.effect()).isCloseTo(theirs[at++], within(1e-5));
        return at;
    }

    @Test
    void lme4sOwnPenicillinDataGiveItsPublishedFigures() {
        double[] numbers = RBeside.numbers("""
                suppressMessages(library(lme4))
                cat(rbind(as.integer(Penicillin$plate), as.integer(Penicillin$sample), Penicillin$diameter))
                """);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            scores.add(new Score("plate" + (int) numbers[i], "sample" + (int) numbers[i + 1], numbers[i + 2]));
        }
        Calibration restricted = (Calibration) Calibrate.scores(scores, Options.USUAL);
        assertThat(restricted.scores()).isEqualTo(144);
        assertThat(restricted.criterion()).isCloseTo(330.860589, within(1e-6));
        assertThat(restricted.intercept()).isCloseTo(22.97222222, within(1e-8));
        assertThat(restricted.interceptError()).isCloseTo(0.80859536, within(1e-3 * 0.8));
        assertThat(restricted.variances().application()).isCloseTo(0.71690514, within(1e-3 * 0.7169));
        assertThat(restricted.variances().reviewer()).isCloseTo(3.73113184, within(1e-3 * 3.7311));
        assertThat(restricted.variances().residual()).isCloseTo(0.30241496, within(1e-3 * 0.3024));
        Calibration full = (Calibration) Calibrate.scores(scores, Options.USUAL.with(Method.ML));
        assertThat(full.criterion()).isCloseTo(332.1883487, within(1e-6));
    }
}
