package kcity.optimise.assignment;

import java.util.Arrays;

/** Tarjan's strongly connected components, without recursion: two nodes share a number when each can be reached from the other. */
final class StrongComponents {
    private final int[] starts;
    private final int[] heads;
    private final int[] entered;
    private final int[] low;
    private final int[] component;
    private final int[] open;
    private final int[] path;
    private final int[] next;
    private int opened;
    private int visited;
    private int components;

    StrongComponents(int nodes, int[] from, int[] to, int arcs) {
        starts = new int[nodes + 1];
        heads = new int[arcs];
        for (int i = 0; i < arcs; i++) {
            starts[from[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        next = Arrays.copyOf(starts, nodes);
        for (int i = 0; i < arcs; i++) {
            heads[next[from[i]]++] = to[i];
        }
        System.arraycopy(starts, 0, next, 0, nodes);
        entered = new int[nodes];
        low = new int[nodes];
        component = new int[nodes];
        open = new int[nodes];
        path = new int[nodes];
    }

    int[] of() {
        Arrays.fill(component, -1);
        for (int node = 0; node < component.length; node++) {
            if (entered[node] == 0) {
                visit(node);
            }
        }
        return component;
    }

    private void visit(int root) {
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (next[node] < starts[node + 1]) {
                int head = heads[next[node]++];
                if (entered[head] == 0) {
                    path[++depth] = head;
                    enter(head);
                } else if (component[head] < 0) {
                    low[node] = Math.min(low[node], entered[head]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        entered[node] = ++visited;
        low[node] = visited;
        open[opened++] = node;
    }

    /** A node from which nothing entered earlier can be reached closes a component. */
    private void leave(int node) {
        if (low[node] < entered[node]) {
            return;
        }
        int member;
        do {
            member = open[--opened];
            component[member] = components;
        } while (member != node);
        components++;
    }
}
