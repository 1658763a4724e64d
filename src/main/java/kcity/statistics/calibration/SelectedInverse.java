package kcity.statistics.calibration;

/** The entries of the inverse on the pattern of the factor, from the last column to the first (Takahashi, Fagan and Chen 1973). */
final class SelectedInverse {
    private final EliminationOrder order;
    private final double[][] column;
    private final double[][] block;
    private final double[] diagonal;
    private final double[][] inverse;

    private SelectedInverse(EliminationOrder order, double[][] column, double[][] block) {
        this.order = order;
        this.column = column;
        this.block = block;
        diagonal = new double[order.size()];
        inverse = new double[order.sparse()][];
    }

    static double[] diagonal(EliminationOrder order, double[] pivots, double[][] column, double[][] block) {
        return new SelectedInverse(order, column, block).run(pivots);
    }

    private double[] run(double[] pivots) {
        int sparse = order.sparse();
        for (int k = 0; k < block.length; k++) diagonal[sparse + k] = block[k][k];
        double[] gathered = new double[order.size()];
        for (int j = sparse - 1; j >= 0; j--) {
            int[] rows = order.below()[j];
            inverse[j] = new double[rows.length];
            double sum = 1 / pivots[j];
            multiply(j, rows, gathered);
            for (int p = 0; p < rows.length; p++) {
                inverse[j][p] = -gathered[rows[p]] / pivots[j];
                gathered[rows[p]] = 0;
                sum -= inverse[j][p] * column[j][p];
            }
            diagonal[j] = sum / pivots[j];
        }
        return diagonal;
    }

    /** gathered[rows] = inverse[rows, rows] * column j. */
    private void multiply(int j, int[] rows, double[] gathered) {
        int sparse = order.sparse();
        for (int p = 0; p < rows.length; p++) {
            int k = rows[p];
            double factor = column[j][p];
            gathered[k] += diagonal[k] * factor;
            if (k >= sparse) {
                double[] row = block[k - sparse];
                for (int q = p + 1; q < rows.length; q++) {
                    double z = row[rows[q] - sparse];
                    gathered[rows[q]] += z * factor;
                    gathered[k] += z * column[j][q];
                }
            } else {
                inColumn(j, p, gathered);
            }
        }
    }

    /** Every later row of column j also stands in column k = rows[p], so one walk through column k meets them all. */
    private void inColumn(int j, int p, double[] gathered) {
        int[] rows = order.below()[j];
        int k = rows[p];
        int[] inK = order.below()[k];
        int at = 0;
        for (int q = p + 1; q < rows.length; q++) {
            while (inK[at] != rows[q]) at++;
            double z = inverse[k][at];
            gathered[rows[q]] += z * column[j][p];
            gathered[k] += z * column[j][q];
        }
    }
}
