package kcity.statistics.calibration;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The order in which the unknowns of a sparse symmetric system are eliminated: exact minimum degree, ties to the lowest number, until
 * what remains is about half full; from there on a dense factor is faster.
 *
 * @param node the unknown at each position
 * @param sparse how many positions come before the dense block
 * @param below for each sparse position the later positions its column of the factor reaches, ascending
 */
record EliminationOrder(int[] node, int sparse, int[][] below) {

    /** Neighbours must be symmetric, without repeats and without the node itself. */
    static EliminationOrder of(int[][] neighbours) {
        return new Elimination(neighbours).run();
    }

    int size() {
        return node.length;
    }

    int[] position() {
        int[] position = new int[node.length];
        for (int k = 0; k < node.length; k++) position[node[k]] = k;
        return position;
    }

    private static final class Elimination {
        private final int[][] neighbours;
        private final int[] mark;
        private final boolean[] gone;
        private final int[] order;
        private final PriorityQueue<Long> queue = new PriorityQueue<>();
        private int stamp;

        Elimination(int[][] given) {
            neighbours = given.clone();
            mark = new int[given.length];
            gone = new boolean[given.length];
            order = new int[given.length];
            for (int v = 0; v < given.length; v++) enqueue(v);
        }

        EliminationOrder run() {
            int done = 0;
            for (int v = next(); v >= 0 && 2 * neighbours[v].length < order.length - done - 1; v = next()) {
                order[done++] = v;
                eliminate(v);
            }
            int sparse = done;
            for (int v = 0; v < gone.length; v++) if (!gone[v]) order[done++] = v;
            return finish(sparse);
        }

        private EliminationOrder finish(int sparse) {
            int[] position = new EliminationOrder(order, sparse, new int[0][]).position();
            int[][] below = new int[sparse][];
            for (int k = 0; k < sparse; k++) {
                below[k] = Arrays.stream(neighbours[order[k]])
                        .map(v -> position[v])
                        .sorted()
                        .toArray();
            }
            return new EliminationOrder(order, sparse, below);
        }

        private void enqueue(int v) {
            queue.add(((long) neighbours[v].length << 32) | v);
        }

        private int next() {
            while (!queue.isEmpty()) {
                long head = queue.peek();
                int v = (int) head;
                if (!gone[v] && neighbours[v].length == (int) (head >> 32)) return v;
                queue.poll();
            }
            return -1;
        }

        private void eliminate(int v) {
            gone[v] = true;
            int[] clique = neighbours[v];
            for (int u : clique) {
                neighbours[u] = joined(u, clique);
                enqueue(u);
            }
        }

        /** The neighbours of u that are left, and with them everyone else in the clique. */
        private int[] joined(int u, int[] clique) {
            stamp++;
            mark[u] = stamp;
            int[] union = new int[neighbours[u].length + clique.length];
            int size = 0;
            for (int w : neighbours[u]) {
                if (!gone[w]) {
                    mark[w] = stamp;
                    union[size++] = w;
                }
            }
            for (int w : clique) if (mark[w] != stamp) union[size++] = w;
            return Arrays.copyOf(union, size);
        }
    }
}
