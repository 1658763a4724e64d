package kcity.optimise.assignment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * An answer with its proof. Proved means OPTIMAL: no assignment has a greater total ({@code bound}), or, when fair, a better worst-served
 * application ({@code worstBound}) nor then a greater total. FEASIBLE was stopped early and lies between itself and the bounds. Kept counts the old pairs of
 * a repair. A conflict is there exactly when INFEASIBLE.
 */
public record Assignment(
        Status status,
        int[] chosen,
        BigDecimal total,
        BigDecimal worst,
        BigDecimal bound,
        BigDecimal worstBound,
        int kept,
        List<String> conflict,
        String inputHash,
        String version,
        long seed)
        implements Serializable {
    /** Changes whenever the same input could give another answer. */
    public static final String VERSION = "assignment 1, OR-Tools 9.15.6755";

    public enum Status {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        /** Stopped before any assignment was found. */
        UNKNOWN
    }

    /** The bound on the total lies so much above the total. */
    static Assignment of(Task task, Status status, int[] chosen, long above, long worstBound) {
        Problem problem = task.problem();
        BigDecimal total = problem.sum(chosen);
        return new Assignment(
                status,
                chosen,
                total,
                problem.decimal(problem.worst(chosen)),
                total.add(problem.decimal(above)),
                problem.decimal(worstBound),
                task.kept(chosen),
                List.of(),
                task.inputHash(),
                VERSION,
                0);
    }

    public static Assignment nothing(Task task, Status status) {
        return of(task, status, new int[0], 0, 0);
    }

    Assignment seeded(long ofDraw) {
        return new Assignment(
                status, chosen, total, worst, bound, worstBound, kept, conflict, inputHash, version, ofDraw);
    }

    /** A drawn assignment cannot pass the greatest total there is. */
    public Assignment boundedBy(Assignment greatest) {
        return new Assignment(
                status, chosen, total, worst, greatest.bound, worst, kept, conflict, inputHash, version, seed);
    }

    Assignment because(List<String> reasons) {
        return new Assignment(status, chosen, total, worst, bound, worstBound, kept, reasons, inputHash, version, seed);
    }
}
