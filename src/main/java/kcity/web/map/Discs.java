package kcity.web.map;

import java.util.ArrayList;
import java.util.List;

/** Moves discs apart until none overlaps another, each as near to its own point as its neighbours let it. The same input gives the same picture. */
final class Discs {
    private static final int ROUNDS = 400;
    private static final double AIR = 3;

    private final double[] x;
    private final double[] y;
    private final int[] radius;
    private final List<Outline> outlines;

    private Discs(List<Outline> outlines, int[] radius) {
        this.outlines = outlines;
        this.radius = radius;
        this.x = outlines.stream().mapToDouble(Outline::x).toArray();
        this.y = outlines.stream().mapToDouble(Outline::y).toArray();
    }

    static List<int[]> place(List<Outline> outlines, int[] radius) {
        var discs = new Discs(outlines, radius);
        for (int round = 0; round < ROUNDS; round++) {
            discs.pull(round < ROUNDS / 2 ? 0.05 : 0);
            discs.push();
        }
        var centres = new ArrayList<int[]>();
        for (int i = 0; i < radius.length; i++) {
            centres.add(new int[] {(int) Math.round(discs.x[i]), (int) Math.round(discs.y[i])});
        }
        return centres;
    }

    private void pull(double strength) {
        for (int i = 0; i < x.length; i++) {
            x[i] += (outlines.get(i).x() - x[i]) * strength;
            y[i] += (outlines.get(i).y() - y[i]) * strength;
        }
    }

    private void push() {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                part(i, j);
            }
            x[i] = Math.clamp(x[i], radius[i], Outlines.WIDTH - radius[i]);
            y[i] = Math.clamp(y[i], radius[i], Outlines.HEIGHT - radius[i]);
        }
    }

    private void part(int i, int j) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double distance = Math.hypot(dx, dy);
        double missing = radius[i] + radius[j] + AIR - distance;
        if (missing <= 0) {
            return;
        }
        double ux = distance == 0 ? 1 : dx / distance;
        double uy = distance == 0 ? 0 : dy / distance;
        x[i] -= ux * missing / 2;
        y[i] -= uy * missing / 2;
        x[j] += ux * missing / 2;
        y[j] += uy * missing / 2;
    }
}
