package kcity.statistics.multiplicity;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** P-values adjusted for the number of questions asked; a question is answered at level alpha when its adjusted p is at most alpha. */
public final class AdjustedP {
    private AdjustedP() {}

    /** Keeps the chance of any false finding at alpha, however the questions depend on each other (Holm 1979). */
    public static double[] holm(double... p) {
        check(p);
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int i = 0; i < order.length; i++) {
            least = Math.max(least, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** Keeps the expected share of false findings among the findings at alpha (Benjamini and Hochberg 1995). */
    public static double[] benjaminiHochberg(double... p) {
        check(p);
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            most = Math.min(most, p.length * p[order[i]] / (i + 1));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        IntToDoubleFunction value = i -> p[i];
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(value::applyAsDouble))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void check(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("a p-value lies from 0 to 1: " + value);
        }
    }
}
