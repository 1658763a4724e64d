package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why each pair of an answer is in it: how much better or worse off the application would be, and whether the rules left a choice at all. */
public final class Reasons {
    private final Problem problem;
    private final int[] chosen;
    private final boolean[] forced;

    /**
     * One reviewer of one application. Rank 1 is the application's best allowed reviewer, equals share a rank. Forced: no assignment within the rules, groups that cross
     * left aside, is without this pair.
     */
    public record Row(
            String reviewer,
            String application,
            BigDecimal affinity,
            int rank,
            int allowed,
            boolean forced,
            int better) {
        /** In words. */
        public String reason() {
            if (forced) {
                return "the rules leave no other choice";
            }
            String place = "number " + rank + " of " + allowed + " allowed";
            return switch (better) {
                case 0 -> place;
                case 1 -> place + "; 1 better reviewer serves the whole more elsewhere";
                default -> place + "; " + better + " better reviewers serve the whole more elsewhere";
            };
        }
    }

    public Reasons(Task task, Assignment answer) {
        this.problem = task.problem();
        this.chosen = answer.chosen();
        Network network = Network.assignment(problem);
        this.forced = chosen.length == 0
                ? new boolean[problem.pairs()]
                : new Residual(network, problem.marks(chosen)).forced(chosen);
    }

    /** By application, then reviewer. */
    public List<Row> rows() {
        boolean[] assigned = problem.marks(chosen);
        List<Row> rows = new ArrayList<>();
        for (int p : chosen) {
            int a = problem.applicationOf(p);
            int above = 0;
            int passedOver = 0;
            for (int q = problem.starts[a]; q < problem.starts[a + 1]; q++) {
                if (problem.affinity[q] > problem.affinity[p]) {
                    above++;
                    passedOver += assigned[q] ? 0 : 1;
                }
            }
            rows.add(new Row(
                    problem.reviewers[problem.reviewer[p]],
                    problem.applications[a],
                    problem.decimal(problem.affinity[p]),
                    above + 1,
                    problem.starts[a + 1] - problem.starts[a],
                    forced[p],
                    passedOver));
        }
        return rows;
    }
}
