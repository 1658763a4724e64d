package kcity.statistics.calibration;

import java.util.Arrays;

/** Where the entries of a sparse symmetric matrix stand. */
final class Pattern {
    private Pattern() {}

    static int[][] neighbours(int size, int[] first, int[] second) {
        int[] degree = new int[size];
        for (int e = 0; e < first.length; e++) {
            degree[first[e]]++;
            degree[second[e]]++;
        }
        int[][] neighbours = new int[size][];
        for (int v = 0; v < size; v++) neighbours[v] = new int[degree[v]];
        for (int e = 0; e < first.length; e++) {
            neighbours[first[e]][--degree[first[e]]] = second[e];
            neighbours[second[e]][--degree[second[e]]] = first[e];
        }
        return neighbours;
    }

    /** For each entry its index in the column of the factor, or -1 inside the dense block. */
    static int[] places(EliminationOrder order, int[] position, int[] first, int[] second) {
        int[] places = new int[first.length];
        for (int e = 0; e < first.length; e++) {
            int a = position[first[e]];
            int b = position[second[e]];
            int k = Math.min(a, b);
            places[e] = k < order.sparse() ? Arrays.binarySearch(order.below()[k], Math.max(a, b)) : -1;
        }
        return places;
    }
}
