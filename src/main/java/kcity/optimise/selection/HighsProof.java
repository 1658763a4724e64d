package kcity.optimise.selection;

import java.util.Arrays;
import kcity.optimise.Highs;
import kcity.optimise.Stop;

/** The second, independent proof: HiGHS on the same rows; its point rounded, checked and valued in whole numbers. */
public record HighsProof(Highs.Status status, boolean pointHolds, long objective, double bound) {

    public static HighsProof of(Linear linear, Stop stop) {
        Highs.Answer answer = Highs.maximise(programme(linear), stop);
        long[] point = Arrays.stream(answer.columns()).mapToLong(Math::round).toArray();
        boolean holds = answer.status() != Highs.Status.INFEASIBLE && linear.holds(point);
        return new HighsProof(answer.status(), holds, holds ? linear.worthOf(point) : 0, answer.bound());
    }

    public static Highs.Programme programme(Linear linear) {
        int entries =
                linear.rows().stream().mapToInt(row -> row.columns().length).sum();
        int[] starts = new int[linear.rows().size()];
        int[] columns = new int[entries];
        double[] factors = new double[entries];
        double[] least = new double[starts.length];
        double[] most = new double[starts.length];
        int at = 0;
        for (int r = 0; r < starts.length; r++) {
            Row row = linear.rows().get(r);
            starts[r] = at;
            least[r] = row.least() == -Row.NONE ? Double.NEGATIVE_INFINITY : row.least();
            most[r] = row.most() == Row.NONE ? Double.POSITIVE_INFINITY : row.most();
            for (int j = 0; j < row.columns().length; j++, at++) {
                columns[at] = row.columns()[j];
                factors[at] = row.factors()[j];
            }
        }
        double[] zero = new double[linear.columns()];
        return new Highs.Programme(
                doubles(linear.worth()), zero, doubles(linear.upper()), least, most, starts, columns, factors, true);
    }

    private static double[] doubles(long[] whole) {
        return Arrays.stream(whole).asDoubleStream().toArray();
    }
}
