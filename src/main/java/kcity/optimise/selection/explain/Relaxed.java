package kcity.optimise.selection.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.optimise.Highs;
import kcity.optimise.WarmHighs;
import kcity.optimise.selection.Amounts;
import kcity.optimise.selection.HighsProof;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Row;
import kcity.optimise.selection.Worth;
import org.jspecify.annotations.Nullable;

/** The round as a linear programme, from which each row that ties candidates together gets its price. Solved anew from where an earlier question left it, one programme for each thread that asks. */
final class Relaxed implements AutoCloseable {
    /** Worths of up to ten thousand million units are put to HiGHS as some ten thousand, of a size with its tolerances. */
    private static final double COST = 0x1p-20;

    private final Model model;
    private final List<Row> ties;
    private final Highs.Programme programme;
    private final Deque<WarmHighs> idle = new ArrayDeque<>();
    private boolean closed;

    Relaxed(Model model) {
        this.model = model;
        this.ties = model.ruleRows.stream()
                .flatMap(it -> it.rows().stream())
                .filter(it -> !amountsOfOne(it))
                .toList();
        List<Row> rows = new ArrayList<>(ties);
        IntStream.range(0, model.size).mapToObj(this::amounts).forEach(rows::addAll);
        long[] upper = new long[2 * model.size];
        for (int i = 0; i < model.size; i++) {
            upper[i] = model.amounts[i].eligible() ? 1 : 0;
            upper[model.size + i] = model.amounts[i].eligible() ? model.amounts[i].most() : 0;
        }
        long[] none = new long[2 * model.size];
        Highs.Programme whole = HighsProof.programme(new Linear(none, upper, rows));
        double[] cost =
                Arrays.stream(model.base.worth()).mapToDouble(it -> it * COST).toArray();
        this.programme = new Highs.Programme(
                cost,
                whole.lower(),
                whole.upper(),
                whole.rowLower(),
                whole.rowUpper(),
                whole.starts(),
                whole.columns(),
                whole.factors(),
                false);
    }

    /** Rows of this kind say from where to where one candidate's amount goes, which its {@link Amounts} say too. */
    private boolean amountsOfOne(Row row) {
        return row.columns().length == 2 && row.columns()[0] == model.size + row.columns()[1];
    }

    private List<Row> amounts(int i) {
        int[] both = {model.size + i, i};
        return model.amounts[i].eligible()
                ? List.of(
                        Row.atMost(both, new long[] {1, -model.amounts[i].most()}, 0),
                        Row.atLeast(both, new long[] {1, -model.amounts[i].least()}, 0))
                : List.of();
    }

    /** Empty where the linear programme has no solution, so that there are no prices, or numbers leave 63 bits. */
    Optional<Prices> prices(Question asked) {
        double[] duals = duals(asked);
        try {
            return duals == null ? Optional.empty() : Prices.of(model, asked, tied(asked), duals);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private double @Nullable [] duals(Question asked) {
        WarmHighs solver = take();
        try {
            ask(solver, asked);
            WarmHighs.Answer answer = solver.maximise();
            return answer.status() == Highs.Status.OPTIMAL
                    ? Arrays.stream(answer.duals())
                            .limit(ties.size())
                            .map(it -> it / COST)
                            .toArray()
                    : null;
        } finally {
            forget(solver, asked.candidate());
            giveBack(solver);
        }
    }

    private void ask(WarmHighs solver, Question asked) {
        solver.rowBounds(0, Double.NEGATIVE_INFINITY, asked.steps());
        int i = asked.candidate();
        if (i >= 0) {
            Worth own = model.worth(i, asked.value());
            solver.cost(i, own.chosen() * COST);
            solver.cost(model.size + i, own.perStep() * COST);
            solver.columnBounds(i, asked.in() ? 1 : 0, asked.in() ? 1 : 0);
        }
    }

    private void forget(WarmHighs solver, int i) {
        if (i >= 0) {
            solver.cost(i, programme.cost()[i]);
            solver.cost(model.size + i, programme.cost()[model.size + i]);
            solver.columnBounds(i, 0, programme.upper()[i]);
        }
    }

    private List<Row> tied(Question asked) {
        List<Row> tied = new ArrayList<>(ties);
        tied.set(0, model.envelope(asked.steps()));
        return tied;
    }

    private synchronized WarmHighs take() {
        return idle.isEmpty() ? new WarmHighs(programme) : idle.pop();
    }

    private synchronized void giveBack(WarmHighs solver) {
        if (closed) {
            solver.close();
        } else {
            idle.push(solver);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(WarmHighs::close);
        idle.clear();
    }
}
