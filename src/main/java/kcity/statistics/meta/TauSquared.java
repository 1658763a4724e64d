package kcity.statistics.meta;

import java.util.List;

/** The variance between studies, never below 0, with its standard error. */
record TauSquared(double value, double error, boolean converged) {
    private static final int MOST_STEPS = 500;

    /** By moments (DerSimonian and Laird 1986; with moderators as in Raudenbush 2009). */
    static TauSquared byMoments(List<Study> studies) {
        WeightedFit fit = new WeightedFit(studies, 0);
        double tau = Math.max(0, (fit.residualQ - degrees(studies)) / fit.traceP);
        double variance = 2.0 * degrees(studies) + 4 * tau * fit.traceP + 2 * tau * tau * fit.tracePP;
        return new TauSquared(tau, Math.sqrt(variance) / fit.traceP, true);
    }

    /** Fisher scoring on the restricted likelihood, from the estimate by moments and from 0: the better of the peaks found. */
    static TauSquared byRestrictedLikelihood(List<Study> studies) {
        TauSquared fromMoments = scored(studies, byMoments(studies).value());
        TauSquared fromZero = scored(studies, 0);
        double gain = criterion(studies, fromMoments.value()) - criterion(studies, fromZero.value());
        return gain > 1e-12 || !fromMoments.converged() ? fromZero : fromMoments;
    }

    /** With the error that the likelihood's curvature gives. */
    static TauSquared at(double tau, List<Study> studies, boolean converged) {
        return new TauSquared(tau, Math.sqrt(2 / new WeightedFit(studies, tau).tracePP), converged);
    }

    private static TauSquared scored(List<Study> studies, double start) {
        double tau = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            WeightedFit fit = new WeightedFit(studies, tau);
            double change = Math.max(-tau, (fit.squaredScore - fit.traceP) / fit.tracePP);
            double before = criterion(studies, tau);
            while (criterion(studies, tau + change) > before + 1e-12 * Math.abs(before) && Math.abs(change) > 1e-15) {
                change /= 2;
            }
            tau += change;
            if (Math.abs(change) <= 1e-13 * (1e-3 + tau)) {
                return at(tau, studies, true);
            }
        }
        return at(tau, studies, false);
    }

    /** Minus twice the restricted log likelihood, up to a constant. */
    static double criterion(List<Study> studies, double tau) {
        WeightedFit fit = new WeightedFit(studies, tau);
        double logs =
                studies.stream().mapToDouble(s -> Math.log(s.variance() + tau)).sum();
        double determinant = new org.hipparchus.linear.LUDecomposition(fit.covariance).getDeterminant();
        return logs - Math.log(determinant) + fit.residualQ;
    }

    static int degrees(List<Study> studies) {
        return studies.size() - 1 - studies.getFirst().moderators().size();
    }
}
