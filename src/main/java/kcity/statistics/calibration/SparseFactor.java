package kcity.statistics.calibration;

/**
 * Cholesky factor of a sparse symmetric positive definite matrix whose pattern stays and whose values change: sparse columns, computed
 * left-looking in the elimination order, then one dense block. Vectors are in elimination order.
 */
final class SparseFactor {
    private final EliminationOrder order;
    private final int[] firstNode;
    private final int[] secondNode;
    private final int[] position;
    private final int[] place;
    private final double[][] column;
    private final double[] diagonal;
    private final double[][] block;
    private DenseCholesky dense;

    /** The off-diagonal pattern: entry e couples firstNode[e] and secondNode[e], each pair once. */
    SparseFactor(int size, int[] firstNode, int[] secondNode) {
        this.firstNode = firstNode;
        this.secondNode = secondNode;
        order = EliminationOrder.of(Pattern.neighbours(size, firstNode, secondNode));
        position = order.position();
        place = Pattern.places(order, position, firstNode, secondNode);
        column = new double[order.sparse()][];
        for (int k = 0; k < column.length; k++) column[k] = new double[order.below()[k].length];
        diagonal = new double[order.sparse()];
        block = new double[size - order.sparse()][size - order.sparse()];
        dense = DenseCholesky.factor(new double[0][]);
    }

    /** Multiplications of one factorisation, roughly. */
    long work() {
        long dense = block.length;
        long work = dense * dense * dense / 6;
        for (double[] values : column) work += (long) values.length * values.length / 2;
        return work;
    }

    int position(int node) {
        return position[node];
    }

    /** Factors the matrix with this diagonal (by node) and these off-diagonal values (by entry). */
    void factor(double[] diagonalByNode, double[] offDiagonal) {
        fill(diagonalByNode, offDiagonal);
        new LeftLooking().run();
        dense = DenseCholesky.factor(block);
    }

    double logDeterminant() {
        double sum = dense.logDeterminant();
        for (double d : diagonal) sum += 2 * Math.log(d);
        return sum;
    }

    /** Solves Lx = b in place. */
    void forward(double[] b) {
        for (int k = 0; k < column.length; k++) {
            double x = b[k] / diagonal[k];
            b[k] = x;
            int[] rows = order.below()[k];
            for (int p = 0; p < rows.length; p++) b[rows[p]] -= x * column[k][p];
        }
        dense.forward(b, column.length);
    }

    /** Solves L'x = b in place. */
    void backward(double[] b) {
        dense.backward(b, column.length);
        for (int k = column.length - 1; k >= 0; k--) {
            int[] rows = order.below()[k];
            double sum = b[k];
            for (int p = 0; p < rows.length; p++) sum -= b[rows[p]] * column[k][p];
            b[k] = sum / diagonal[k];
        }
    }

    /** The diagonal of the inverse, by position. */
    double[] inverseDiagonal() {
        return SelectedInverse.diagonal(order, diagonal, column, dense.inverse());
    }

    private void fill(double[] diagonalByNode, double[] offDiagonal) {
        int sparse = column.length;
        for (double[] values : column) java.util.Arrays.fill(values, 0);
        for (double[] row : block) java.util.Arrays.fill(row, 0);
        for (int node = 0; node < diagonalByNode.length; node++) {
            int k = position[node];
            if (k < sparse) diagonal[k] = diagonalByNode[node];
            else block[k - sparse][k - sparse] = diagonalByNode[node];
        }
        for (int e = 0; e < offDiagonal.length; e++) {
            int a = position[firstNode[e]];
            int b = position[secondNode[e]];
            int k = Math.min(a, b);
            if (k < sparse) column[k][place[e]] = offDiagonal[e];
            else block[k - sparse][Math.max(a, b) - sparse] = offDiagonal[e];
        }
    }

    /** Column j waits in the list of the next row that its entries will change. */
    private final class LeftLooking {
        private final int sparse = column.length;
        private final double[] work = new double[order.size()];
        private final int[] head = new int[sparse];
        private final int[] link = new int[sparse];
        private final int[] reached = new int[sparse];

        void run() {
            java.util.Arrays.fill(head, -1);
            for (int j = 0; j < sparse; j++) {
                int[] rows = order.below()[j];
                double[] values = column[j];
                for (int p = 0; p < rows.length; p++) work[rows[p]] = values[p];
                double pivot = diagonal[j];
                for (int k = head[j]; k >= 0; ) {
                    int next = link[k];
                    pivot -= apply(k);
                    k = next;
                }
                diagonal[j] = Math.sqrt(pivot);
                for (int p = 0; p < rows.length; p++) {
                    values[p] = work[rows[p]] / diagonal[j];
                    work[rows[p]] = 0;
                }
                await(j);
                intoBlock(rows, values);
            }
        }

        private double apply(int k) {
            int[] rows = order.below()[k];
            double[] values = column[k];
            int p = reached[k];
            double factor = values[p];
            for (int q = p + 1; q < rows.length; q++) work[rows[q]] -= factor * values[q];
            reached[k] = p + 1;
            enlist(k);
            return factor * factor;
        }

        private void await(int j) {
            reached[j] = 0;
            enlist(j);
        }

        private void enlist(int k) {
            int[] rows = order.below()[k];
            if (reached[k] >= rows.length || rows[reached[k]] >= sparse) return;
            int row = rows[reached[k]];
            link[k] = head[row];
            head[row] = k;
        }

        private void intoBlock(int[] rows, double[] values) {
            int first = 0;
            while (first < rows.length && rows[first] < sparse) first++;
            for (int p = first; p < rows.length; p++) {
                if (values[p] == 0) continue;
                double[] target = block[rows[p] - sparse];
                for (int q = p; q < rows.length; q++) target[rows[q] - sparse] -= values[p] * values[q];
            }
        }
    }
}
