package kcity.replay.material;

import java.util.ArrayList;
import java.util.List;
import kcity.shared.Won;

/** What the requested amount is spent on; the lines make up the whole to the won. */
public record CostPlan(List<Line> lines) {
    private static final long ROUND = 100_000;
    private static final List<Integer> PILOT = List.of(38, 17, 25, 12, 8);
    private static final List<Integer> PLAN = List.of(22, 34, 20, 16, 8);

    public CostPlan {
        lines = List.copyOf(lines);
    }

    public record Line(String what, Won amount) {}

    static CostPlan of(Dossier dossier) {
        var planning = dossier.frame().planning();
        var whole = dossier.frame().requested().amount();
        var words = dossier.library().words(planning ? "budget-planning" : "budget-demonstration");
        var shares = planning ? PLAN : PILOT;
        var lines = new ArrayList<Line>();
        var left = whole;
        for (var i = 0; i < words.size(); i++) {
            var part = i == words.size() - 1 ? left : whole * shares.get(i) / 100 / ROUND * ROUND;
            left -= part;
            lines.add(new Line(dossier.fill(words.get(i)), new Won(part)));
        }
        return new CostPlan(lines);
    }
}
