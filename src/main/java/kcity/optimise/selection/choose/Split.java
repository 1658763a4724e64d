package kcity.optimise.selection.choose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Model;

/**
 * The best amounts of a given set. Envelopes are nested (round, type, sub-type) and every step costs the same, so handing steps to whoever earns most with one is exact;
 * among equals the first id gets all it can, which makes the amounts unique.
 */
public final class Split {
    private final Model model;
    private final long[] worth;
    private final Map<String, Long> left = new HashMap<>();

    private Split(Model model, long[] worth) {
        this.model = model;
        this.worth = worth;
    }

    /** The point with the members of this one and the best amounts for them. */
    public static long[] best(Model model, long[] worth, long[] point) {
        return new Split(model, worth).best(point);
    }

    private long[] best(long[] point) {
        long[] best = new long[2 * model.size];
        purses();
        int[] members = model.members(point);
        for (int i : members) {
            best[i] = 1;
            grant(best, i, model.amounts[i].least());
        }
        IntStream.of(members)
                .boxed()
                .filter(i -> worth[model.size + i] >= 0)
                .sorted(Comparator.comparingLong((Integer i) -> -worth[model.size + i])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(i -> grant(best, i, Math.min(room(i), model.amounts[i].most() - model.amounts[i].least())));
        return best;
    }

    private void purses() {
        long step = model.rules.stepWon();
        left.put("", model.rules.envelopeWon() / step);
        model.rules.types().forEach((name, type) -> {
            purse(name, type.own(), step);
            type.subtypes().forEach((sub, own) -> purse(name + "\n" + sub, own, step));
        });
    }

    private void purse(String name, GroupRules group, long step) {
        if (group.envelopeWon() != null) {
            left.put(name, group.envelopeWon() / step);
        }
    }

    private long room(int i) {
        return IntStream.range(0, 3)
                .mapToLong(level -> left.getOrDefault(purseOf(i, level), Long.MAX_VALUE))
                .min()
                .orElseThrow();
    }

    private void grant(long[] best, int i, long steps) {
        best[model.size + i] += steps;
        for (int level = 0; level < 3; level++) {
            left.computeIfPresent(purseOf(i, level), (_, money) -> money - steps);
        }
    }

    private String purseOf(int i, int level) {
        Candidate candidate = model.candidates.get(i);
        return switch (level) {
            case 0 -> "";
            case 1 -> candidate.type();
            default -> candidate.type() + "\n" + candidate.subtype();
        };
    }
}
