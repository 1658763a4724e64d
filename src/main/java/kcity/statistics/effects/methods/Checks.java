package kcity.statistics.effects.methods;

import java.util.Arrays;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Fit;
import kcity.statistics.series.SerialCorrelation;

/** Conditions without which a method says nothing, and the warnings that several methods share. */
public final class Checks {
    private static final int FEW_POINTS = 50;
    private static final double NOTICEABLE = 0.3;
    private static final double ROUNDING = 1e-12;

    private Checks() {}

    /** At least one row more than coefficients, and something left over for an error. */
    static void errorLeft(Fit fit) {
        if (fit.freedom() < 1) {
            throw new NotAssessable(fit.rows() + " rows for " + fit.rank() + " coefficients; at least "
                    + (fit.rank() + 1) + " rows are needed, more for an error worth its name");
        }
        if (fit.exact()) {
            throw new NotAssessable("the columns of the design meet every row exactly; nothing is left to tell the"
                    + " error from (are the figures measured, and not rounded or made up?)");
        }
    }

    /** An outcome that never changes holds no error to learn from; values that are no number are passed over. */
    static void varies(double[] outcome, Expression expression) {
        double[] seen = Arrays.stream(outcome).filter(y -> !Double.isNaN(y)).toArray();
        if (Arrays.stream(seen).distinct().limit(2).count() < 2) {
            throw new NotAssessable("'" + expression.text() + "' is the same in every row; without any variation no"
                    + " error can be told");
        }
    }

    /** The judged figures must be numbers that can be used, and its error above zero. */
    public static Answer usable(Answer answer) {
        if (!answer.missing().isEmpty() || answer.lines().isEmpty()) {
            return answer;
        }
        Line line = answer.lines().get(answer.judged());
        Coefficient judged = line.value();
        return Double.isFinite(judged.estimate()) && Double.isFinite(judged.error()) && judged.error() > 0
                ? answer
                : answer.lacking(
                        (line.ofData() ? "'" + judged.name() + "'" : judged.name()) + " has no standard error ("
                                + line.how() + "): the rows differ too little or are too few for one");
    }

    /** What differs by the last digits of doubles only does not differ: an error made of such is none. */
    static Coefficient overRounding(Coefficient value, double[] outcome) {
        double largest = Arrays.stream(outcome).map(Math::abs).max().orElse(0);
        return value.error() > ROUNDING * largest
                ? value
                : Coefficient.of(value.name(), value.estimate(), 0, value.freedom(), value.alpha());
    }

    static void fewPoints(int points, Answer.Builder answer) {
        answer.warnIf(
                points < FEW_POINTS,
                "only " + points + " points in time: intervals of a series method cover less than they say; see the"
                        + " simulation in docs/engines.md");
    }

    static void correlation(SerialCorrelation serial, boolean allowedFor, Answer.Builder answer) {
        answer.figure("residual correlation", serial.correlation())
                .figure("Durbin-Watson", serial.durbinWatson())
                .figure("Breusch-Godfrey", serial.breuschGodfrey())
                .figure("Breusch-Godfrey lags", serial.lags())
                .figure("Breusch-Godfrey p", serial.p());
        boolean noticeable = serial.p() < 0.05 || Math.abs(serial.correlation()) > NOTICEABLE;
        answer.warnIf(
                noticeable && !allowedFor,
                "residuals of neighbouring times hang together and the errors do not allow for it: the intervals are too narrow");
        answer.warnIf(
                noticeable && allowedFor,
                "residuals of neighbouring times hang together; the errors allow for it, but in short series not wholly");
    }
}
