package kcity.statistics.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Downhill simplex of Nelder and Mead with the classical coefficients; ends when the values agree or the rounds are spent. */
public final class NelderMead {
    /** The best point seen, its value, the rounds used, and whether the values agreed before those were spent. */
    public record Lowest(double[] point, double value, int rounds, boolean settled) {}

    private record Vertex(double[] point, double value) {}

    private final ToDoubleFunction<double[]> function;

    private NelderMead(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /** {@code step} is the size of the first simplex, {@code tolerance} relative to the value. */
    public static Lowest minimise(
            ToDoubleFunction<double[]> function, double[] start, double step, double tolerance, int mostRounds) {
        return new NelderMead(function).run(start, step, tolerance, mostRounds);
    }

    private Vertex at(double[] point) {
        double value = function.applyAsDouble(point);
        return new Vertex(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private Lowest run(double[] start, double step, double tolerance, int mostRounds) {
        Vertex[] simplex = new Vertex[start.length + 1];
        simplex[start.length] = at(start.clone());
        for (int k = 0; k < start.length; k++) {
            double[] point = start.clone();
            point[k] += step;
            simplex[k] = at(point);
        }
        int round = 0;
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
        while (round < mostRounds && !agree(simplex, tolerance)) {
            round++;
            improve(simplex);
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
        }
        return new Lowest(simplex[0].point(), simplex[0].value(), round, round < mostRounds);
    }

    private static boolean agree(Vertex[] simplex, double tolerance) {
        double best = simplex[0].value();
        return simplex[simplex.length - 1].value() - best <= tolerance * (Math.abs(best) + 1e-12);
    }

    private void improve(Vertex[] simplex) {
        int last = simplex.length - 1;
        double[] middle = new double[last];
        for (int v = 0; v < last; v++) {
            for (int k = 0; k < last; k++) {
                middle[k] += simplex[v].point()[k] / last;
            }
        }
        Vertex worst = simplex[last];
        Vertex mirrored = at(between(middle, worst.point(), -1));
        if (mirrored.value() < simplex[0].value()) {
            Vertex further = at(between(middle, worst.point(), -2));
            simplex[last] = further.value() < mirrored.value() ? further : mirrored;
        } else if (mirrored.value() < simplex[last - 1].value()) {
            simplex[last] = mirrored;
        } else {
            boolean outside = mirrored.value() < worst.value();
            Vertex nearer = at(between(middle, worst.point(), outside ? -0.5 : 0.5));
            if (nearer.value() < Math.min(mirrored.value(), worst.value())) {
                simplex[last] = nearer;
            } else {
                shrink(simplex);
            }
        }
    }

    private static double[] between(double[] middle, double[] worst, double share) {
        double[] point = new double[middle.length];
        Arrays.setAll(point, k -> middle[k] + share * (worst[k] - middle[k]));
        return point;
    }

    private void shrink(Vertex[] simplex) {
        for (int v = 1; v < simplex.length; v++) {
            simplex[v] = at(between(simplex[0].point(), simplex[v].point(), 0.5));
        }
    }
}
