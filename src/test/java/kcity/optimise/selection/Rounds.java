package kcity.optimise.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Candidates and rules for tests: the round of 2024, rounds like it of any size, and small random ones with every kind of rule. */
public final class Rounds {
    public static final long MILLION = 1_000_000;

    private Rounds() {}

    public static GroupRules group(int min, int max, long floor, long ceiling) {
        return new GroupRules(new Places(min, max), new Band(floor * MILLION, ceiling * MILLION), null);
    }

    /** One smart city and one smart solution of 300 to 600 million, six demonstrations of 200 to 400 million. */
    public static SelectionRules rulesOf2024(long envelopeMillions) {
        return rulesLike2024(1, envelopeMillions, null);
    }

    public static SelectionRules rulesLike2024(int times, long envelopeMillions, @Nullable Integer perCountry) {
        GroupRules one = new GroupRules(new Places(times, times), null, null);
        return new SelectionRules(
                envelopeMillions * MILLION,
                10 * MILLION,
                new BigDecimal("0.5"),
                AboveBand.INELIGIBLE,
                new TreeMap<>(Map.of(
                        "planning",
                        new TypeRules(
                                group(2 * times, 2 * times, 300, 600),
                                new TreeMap<>(Map.of("smart-city", one, "smart-solution", one))),
                        "demonstration",
                        new TypeRules(group(6 * times, 6 * times, 200, 400), new TreeMap<>()))),
                null,
                perCountry,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** A quarter each smart cities and smart solutions, half demonstrations; values with two decimals, sd 3. */
    public static List<Candidate> candidatesLike2024(int size, int countries, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int kind = i % 4;
            boolean planning = kind < 2;
            long floor = planning ? 30 : 20;
            long request = floor + random.nextLong(planning ? 31 : 21);
            candidates.add(new Candidate(
                    "%s%04d".formatted(planning ? "P" : "D", i),
                    planning ? "planning" : "demonstration",
                    planning ? (kind == 0 ? "smart-city" : "smart-solution") : null,
                    "city" + i,
                    "country" + random.nextInt(countries),
                    request * 10 * MILLION,
                    BigDecimal.valueOf(4000 + random.nextInt(6000), 2),
                    BigDecimal.valueOf(3)));
        }
        return candidates;
    }

    public static Candidate candidate(String id, String type, long requestMillions, String value) {
        return new Candidate(
                id,
                type,
                null,
                "city of " + id,
                "country of " + id,
                requestMillions * MILLION,
                new BigDecimal(value),
                null);
    }

    public static SelectionRules rules(long envelopeMillions, Map<String, TypeRules> types) {
        return new SelectionRules(
                envelopeMillions * MILLION,
                10 * MILLION,
                new BigDecimal("0.5"),
                AboveBand.INELIGIBLE,
                new TreeMap<>(types),
                null,
                null,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    public static TypeRules type(GroupRules own) {
        return new TypeRules(own, new TreeMap<>());
    }

    /** Small amounts so that all of them can be tried; about half of the rounds have no solution. */
    public static SelectionProblem random(int size, long seed) {
        return new SmallRound(new SplittableRandom(seed), size).problem();
    }
}
