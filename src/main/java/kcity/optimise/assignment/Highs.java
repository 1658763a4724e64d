package kcity.optimise.assignment;

import java.util.Arrays;
import java.util.function.Consumer;
import kcity.optimise.Stop;

/**
 * Much faster than CP-SAT on large programmes. It counts in floating point, so gains and rows are scaled until one unit of affinity stands a thousand times
 * above its tolerance, and bounds lie half a unit off.
 */
final class Highs implements Engine {
    /** One unit in the solver's numbers; its tolerances are 1e-6. */
    private static final double UNIT = 1e-3;

    @Override
    public Answer solve(Programme programme, long[] gains, int[] hint, Stop stop, Consumer<int[]> found) {
        if (programme.contradictory()) {
            return Answer.impossible();
        }
        if (stop.requested()) {
            return new Answer(Outcome.STOPPED, new int[0]);
        }
        int[] place = new int[programme.states.length + programme.extras()];
        int wholes = 0;
        for (int p = 0; p < programme.states.length; p++) {
            place[p] = programme.states[p] == Programme.State.OPEN ? wholes++ : -1;
        }
        for (int extra = 0; extra < programme.extras(); extra++) {
            place[programme.states.length + extra] = wholes + extra;
        }
        var answer = kcity.optimise.Highs.maximise(stated(programme, gains, place, wholes), stop);
        return switch (answer.status()) {
            case INFEASIBLE -> Answer.impossible();
            case OPEN -> new Answer(Outcome.STOPPED, new int[0]);
            case OPTIMAL ->
                new Answer(Outcome.OPTIMAL, Engine.chosen(programme, p -> answer.columns()[place[p]] > 0.5));
        };
    }

    private static kcity.optimise.Highs.Programme stated(Programme programme, long[] gains, int[] place, int wholes) {
        double[] cost = new double[wholes + programme.extras()];
        for (int p = 0; p < programme.states.length; p++) {
            if (place[p] >= 0) {
                cost[place[p]] = gains[p] * UNIT;
            }
        }
        double[] upper = new double[cost.length];
        Arrays.fill(upper, 1);
        int size = programme.rows.size();
        double[] least = new double[size];
        double[] most = new double[size];
        int[] starts = new int[size];
        int entries =
                programme.rows.stream().mapToInt(row -> row.pairs().length).sum();
        int[] columns = new int[entries];
        double[] factors = new double[entries];
        int at = 0;
        for (int r = 0; r < size; r++) {
            Programme.Row row = programme.rows.get(r);
            boolean counts = Arrays.stream(row.weights()).allMatch(weight -> Math.abs(weight) == 1);
            double unit = counts ? 1 : UNIT;
            double off = counts ? 0 : UNIT / 2;
            least[r] = row.least() * unit - off;
            most[r] = row.most() * unit + off;
            starts[r] = at;
            for (int i = 0; i < row.pairs().length; i++, at++) {
                columns[at] = place[row.pairs()[i]];
                factors[at] = row.weights()[i] * unit;
            }
        }
        return new kcity.optimise.Highs.Programme(
                cost, new double[cost.length], upper, least, most, starts, columns, factors, wholes);
    }
}
