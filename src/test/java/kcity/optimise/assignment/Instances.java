package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Small random problems, feasible and not, from a seed. */
final class Instances {
    private Instances() {}

    static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** At most 4 × 4 with at most 13 pairs, so that every subset of pairs can be tried. */
    static Problem tiny(long seed, boolean groups) {
        RandomGenerator chance = chance(seed);
        int reviewers = 2 + chance.nextInt(3);
        int applications = 1 + chance.nextInt(4);
        ProblemBuilder builder =
                new ProblemBuilder(1 + chance.nextInt(2), 1 + chance.nextInt(3), chance.nextInt(4) == 0 ? 1 : 0);
        int allowed = 0;
        for (int a = 0; a < applications; a++) {
            if (chance.nextInt(4) == 0) {
                builder.demand("A" + a, chance.nextInt(3));
            }
            for (int r = 0; r < reviewers; r++) {
                if (chance.nextInt(5) > 0 && allowed++ < 13) {
                    builder.allow("R" + r, "A" + a, BigDecimal.valueOf(chance.nextInt(-2, 8), 1), 0);
                }
            }
        }
        for (int r = 0; r < reviewers; r++) {
            if (chance.nextInt(3) == 0) {
                builder.limit("R" + r, chance.nextInt(4));
            }
        }
        for (int g = 0; groups && g < 1 + chance.nextInt(3); g++) {
            builder.group("G" + g, 1, members(chance, reviewers));
        }
        return builder.build();
    }

    /** Topics make some reviewers wanted everywhere, so that fairness is hard. */
    static Problem random(long seed, int applications, int reviewers, int candidates, int demand, int limit) {
        RandomGenerator chance = chance(seed);
        ProblemBuilder builder = new ProblemBuilder(demand, limit, 0);
        for (int a = 0; a < applications; a++) {
            int first = chance.nextInt(reviewers);
            for (int k = 0; k < candidates; k++) {
                int r = (first + k * 7) % reviewers;
                long affinity = chance.nextLong(1_000_000) / (1 + r % 5);
                builder.allow("R" + r, "A" + a, BigDecimal.valueOf(affinity, 6), 0);
            }
        }
        return builder.build();
    }

    /** A tiny problem in which groups also have a least, and up to two pairs are fixed. */
    static Problem tinyWithLeastsAndLocks(long seed) {
        Problem plain = tiny(seed, false);
        RandomGenerator chance = chance(seed + 7);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < 1 + chance.nextInt(2); g++) {
            int[] some = IntStream.range(0, plain.reviewers.length)
                    .filter(_ -> chance.nextBoolean())
                    .toArray();
            groups.add(new Group("G" + g, 1 + chance.nextInt(3), chance.nextInt(2), some));
        }
        int[] locks = IntStream.range(0, plain.pairs())
                .filter(_ -> chance.nextInt(6) == 0)
                .limit(2)
                .toArray();
        return plain.under(plain.demand, plain.demandMost, plain.limit, plain.minimum, groups, locks);
    }

    /** Circles of people who seldom know the others' applications: each reviewer is allowed for two of the next circle, at little affinity. */
    static Problem circles(long seed, int circles, int applications, int reviewers, int demand, int limit) {
        RandomGenerator chance = chance(seed);
        ProblemBuilder builder = new ProblemBuilder(demand, limit, 0);
        for (int c = 0; c < circles; c++) {
            for (int r = 0; r < reviewers; r++) {
                for (int a = 0; a < applications; a++) {
                    builder.allow(c + "R" + r, c + "A" + a, BigDecimal.valueOf(50 + chance.nextInt(50), 2), 0);
                }
                for (int k = 0; k < 2; k++) {
                    int far = (r * 2 + k) % applications;
                    builder.allow(
                            c + "R" + r, (c + 1) % circles + "A" + far, BigDecimal.valueOf(chance.nextInt(30), 2), 0);
                }
            }
        }
        return builder.build();
    }

    /** Institutions and countries that cross; too few countries for three reviewers each of another one. */
    static Problem crossing(long seed, int applications, int reviewers, int countries) {
        RandomGenerator chance = chance(seed);
        ProblemBuilder builder = new ProblemBuilder(3, 2 + 3 * applications / reviewers, 0);
        for (int a = 0; a < applications; a++) {
            for (int r = 0; r < reviewers; r++) {
                builder.allow("R" + r, "A" + a, BigDecimal.valueOf(chance.nextInt(100), 2), 0);
            }
        }
        for (int g = 0; g < countries; g++) {
            int country = g;
            builder.group(
                    "country " + g,
                    1,
                    IntStream.range(0, reviewers)
                            .filter(r -> r % countries == country)
                            .mapToObj(r -> "R" + r)
                            .toList());
        }
        for (int g = 0; g < 6; g++) {
            int institution = g;
            builder.group(
                    "institution " + g,
                    1,
                    IntStream.range(0, reviewers)
                            .filter(r -> r / 4 % 6 == institution)
                            .mapToObj(r -> "R" + r)
                            .toList());
        }
        return builder.build();
    }

    private static List<String> members(RandomGenerator chance, int reviewers) {
        List<String> members = new ArrayList<>();
        for (int r = 0; r < reviewers; r++) {
            if (chance.nextBoolean()) {
                members.add("R" + r);
            }
        }
        return members;
    }
}
