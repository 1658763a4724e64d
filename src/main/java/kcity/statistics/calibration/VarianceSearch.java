package kcity.statistics.calibration;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The two ratios of {@link Profile} at which its criterion is least. The edges, where one variance is zero, are searched on their own:
 * an interior point is kept only when it is better than both, so that a zero is an exact zero.
 */
final class VarianceSearch {
    static final double LARGEST = 1e3;
    private final Profile profile;
    private double best = Double.POSITIVE_INFINITY;
    private double[] at = {0, 0};

    private VarianceSearch(Profile profile) {
        this.profile = profile;
    }

    /** Leaves the profile evaluated at its best point. */
    static void run(Profile profile, boolean reviewersSeparable) {
        VarianceSearch search = new VarianceSearch(profile);
        search.look(0, 0);
        search.edge(x -> search.look(x, 0));
        if (reviewersSeparable) {
            search.edge(x -> search.look(0, x));
            search.interior();
        }
        profile.at(search.at[0], search.at[1]);
    }

    private void edge(UnivariateFunction criterion) {
        // The search variable is x / (1 + x): it covers small and large ratios alike.
        new BrentOptimizer(1e-9, 1e-12)
                .optimize(
                        new MaxEval(200),
                        new UnivariateObjectiveFunction(t -> criterion.value(t / (1 - t))),
                        GoalType.MINIMIZE,
                        new SearchInterval(0, LARGEST / (1 + LARGEST), 0.4));
    }

    private void interior() {
        double[] start = {Math.clamp(at[0], 0.3, 30), Math.clamp(at[1], 0.3, 30)};
        MultivariateFunction criterion = x -> look(x[0], x[1]);
        try {
            new BOBYQAOptimizer(5, 0.25, 1e-7)
                    .optimize(
                            new MaxEval(400),
                            new ObjectiveFunction(criterion),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(new double[] {0, 0}, new double[] {LARGEST, LARGEST}));
        } catch (MathRuntimeException stuck) {
            simplex(x -> look(Math.abs(x[0]), Math.abs(x[1])));
        }
    }

    private void simplex(MultivariateFunction criterion) {
        new SimplexOptimizer(1e-13, 1e-10)
                .optimize(
                        new MaxEval(2000),
                        new ObjectiveFunction(criterion),
                        GoalType.MINIMIZE,
                        new InitialGuess(at),
                        new NelderMeadSimplex(2, 0.1));
    }

    private double look(double applications, double reviewers) {
        double criterion = profile.at(applications, reviewers);
        double[] here = {applications, reviewers};
        if (criterion < best - (zeros(here) < zeros(at) ? margin() : 0)) {
            best = criterion;
            at = here;
        }
        return criterion;
    }

    /** By how much a point must be better than an edge that was looked at before: more than rounding. */
    private double margin() {
        return best < Double.POSITIVE_INFINITY ? 1e-9 + 1e-13 * Math.abs(best) : 0;
    }

    private static int zeros(double[] point) {
        return (point[0] == 0 ? 1 : 0) + (point[1] == 0 ? 1 : 0);
    }
}
