package kcity.optimise.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chance decides which rules there are; requests of 1 to 6 steps of 10 won, values that tie often. */
final class SmallRound {
    private static final long STEP = 10;

    private final SplittableRandom random;
    private final int size;

    SmallRound(SplittableRandom random, int size) {
        this.random = random;
        this.size = size;
    }

    SelectionProblem problem() {
        List<Candidate> candidates = new ArrayList<>();
        boolean ties = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            candidates.add(new Candidate(
                    "c%02d".formatted(i),
                    "type" + random.nextInt(2),
                    random.nextInt(3) == 0 ? null : "sub" + random.nextInt(2),
                    "city" + random.nextInt(4),
                    "country" + random.nextInt(3),
                    STEP * (1 + random.nextInt(6)) + random.nextInt(4) / 3 * 5,
                    ties ? BigDecimal.valueOf(random.nextInt(4)) : BigDecimal.valueOf(random.nextInt(1000), 1),
                    null));
        }
        return new SelectionProblem(candidates, rules());
    }

    private SelectionRules rules() {
        TreeMap<String, TypeRules> types = new TreeMap<>();
        for (int t = 0; t < 2; t++) {
            TreeMap<String, GroupRules> subtypes = new TreeMap<>();
            subtypes.put("sub0", group(1));
            subtypes.put("sub1", group(2));
            types.put("type" + t, new TypeRules(group(3), subtypes));
        }
        return new SelectionRules(
                STEP * random.nextInt(4, 25) + random.nextInt(10),
                STEP,
                BigDecimal.valueOf(random.nextInt(0, 5) * 25L, 2),
                random.nextBoolean() ? AboveBand.CUT : AboveBand.INELIGIBLE,
                types,
                limit(1),
                limit(2),
                order(),
                some(5),
                some(5));
    }

    private GroupRules group(int most) {
        Places places = null;
        if (random.nextInt(3) > 0) {
            int min = Math.max(0, random.nextInt(most + 4) - 5);
            places = new Places(min, min + random.nextInt(3));
        }
        Band band = null;
        if (random.nextInt(3) > 0) {
            long floor = random.nextInt(25);
            band = new Band(floor, floor + random.nextInt(30));
        }
        return new GroupRules(places, band, random.nextInt(4) == 0 ? Long.valueOf(STEP * random.nextInt(2, 14)) : null);
    }

    private @Nullable Integer limit(int least) {
        return random.nextInt(3) == 0 ? Integer.valueOf(least + random.nextInt(2)) : null;
    }

    private List<List<String>> order() {
        List<String> order = new ArrayList<>(some(1));
        return order.isEmpty() ? List.of() : List.of(order);
    }

    private TreeSet<String> some(int oneIn) {
        TreeSet<String> ids = new TreeSet<>();
        if (random.nextInt(2) == 0) {
            for (int i = 0; i < size; i++) {
                if (random.nextInt(4 * oneIn) == 0) {
                    ids.add("c%02d".formatted(i));
                }
            }
        }
        return ids;
    }
}
