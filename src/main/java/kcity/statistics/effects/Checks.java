package kcity.statistics.effects;

import kcity.statistics.regression.Fit;
import kcity.statistics.series.SerialCorrelation;

/** Conditions without which a method says nothing, and the warnings that several methods share. */
final class Checks {
    private static final int FEW_POINTS = 50;
    private static final double NOTICEABLE = 0.3;

    private Checks() {}

    static void roomLeft(Fit fit, Rows rows) {
        if (fit.freedom() < 1) {
            throw rows.wrong(0, rows.size() + " rows are too few for " + fit.rank() + " coefficients");
        }
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
