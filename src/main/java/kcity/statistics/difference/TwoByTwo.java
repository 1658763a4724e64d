package kcity.statistics.difference;

import java.util.List;
import kcity.statistics.regression.Coefficient;

/** Differences of independent cells: the change of one group, or the change of the treated less that of the others. */
public record TwoByTwo(Coefficient separate, Coefficient pooled, Coefficient robust) {

    /** After less before, Welch's t as {@code separate}, Student's as {@code pooled}. */
    public static TwoByTwo change(Cell before, Cell after, double alpha) {
        return of("change", List.of(after, before), new int[] {1, -1}, alpha);
    }

    public static TwoByTwo difference(
            Cell othersBefore, Cell othersAfter, Cell treatedBefore, Cell treatedAfter, double alpha) {
        List<Cell> cells = List.of(treatedAfter, treatedBefore, othersAfter, othersBefore);
        return of("difference in differences", cells, new int[] {1, -1, -1, 1}, alpha);
    }

    /** Separate variances with Welch-Satterthwaite degrees, one pooled variance, and HC1. */
    private static TwoByTwo of(String name, List<Cell> cells, int[] signs, double alpha) {
        double estimate = 0;
        double variance = 0;
        double quartic = 0;
        double squares = 0;
        double inverses = 0;
        double robust = 0;
        double count = 0;
        for (int c = 0; c < signs.length; c++) {
            Cell cell = cells.get(c);
            double own = cell.error() * cell.error();
            estimate += signs[c] * cell.mean();
            variance += own;
            quartic += own * own / (cell.count() - 1);
            squares += cell.squares();
            inverses += 1 / cell.count();
            robust += cell.squares() / (cell.count() * cell.count());
            count += cell.count();
        }
        double freedom = count - signs.length;
        double pooled = Math.sqrt(squares / freedom * inverses);
        double hc1 = Math.sqrt(robust * count / freedom);
        return new TwoByTwo(
                Coefficient.of(name, estimate, Math.sqrt(variance), variance * variance / quartic, alpha),
                Coefficient.of(name, estimate, pooled, freedom, alpha),
                Coefficient.of(name, estimate, hc1, freedom, alpha));
    }
}
