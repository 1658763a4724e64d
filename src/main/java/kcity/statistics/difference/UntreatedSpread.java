package kcity.statistics.difference;

import java.util.stream.IntStream;
import kcity.statistics.regression.Coefficient;

/**
 * The error of a difference in differences from how much the untreated units' changes differ among themselves, as if the
 * treated ones' would differ as much (Donald and Lang 2007): what is left where few are treated. Student's t.
 */
public final class UntreatedSpread {
    private UntreatedSpread() {}

    /** Changes per unit and which of them are treated; at least two are not. */
    public static Coefficient of(String name, double estimate, double[] changes, boolean[] treated, double alpha) {
        double[] others = IntStream.range(0, changes.length)
                .filter(u -> !treated[u])
                .mapToDouble(u -> changes[u])
                .toArray();
        double deviation = Cell.of(others).deviation();
        double count = changes.length - others.length;
        double error = deviation * Math.sqrt(1 / count + 1.0 / others.length);
        return Coefficient.of(name, estimate, error, others.length - 1.0, alpha);
    }
}
