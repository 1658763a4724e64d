package kcity.optimise.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kcity.shared.Sameness;

/** Each kind of rule as rows, one method a kind. Column i says whether candidate i is chosen (0 or 1), column n + i how many steps it is granted. */
public final class RuleRows {
    private final List<Candidate> candidates;
    private final SelectionRules rules;
    private final List<Rule> all = new ArrayList<>();

    private RuleRows(SelectionProblem problem) {
        this.candidates = problem.candidates();
        this.rules = problem.rules();
    }

    /** In a fixed order: money, then types and sub-types, limits, priorities, forced ones. */
    public static List<Rule> of(SelectionProblem problem) {
        return new RuleRows(problem).build();
    }

    private List<Rule> build() {
        envelope();
        rules.types().forEach((name, type) -> {
            IntPredicate member = i -> candidates.get(i).type().equals(name);
            group(name, type.own(), member);
            type.subtypes()
                    .forEach((sub, own) -> group(
                            name + " / " + sub,
                            own,
                            i -> member.test(i) && sub.equals(candidates.get(i).subtype())));
        });
        perCity();
        perCountry();
        rules.priorities().forEach(this::priority);
        rules.forcedIn().forEach(this::forcedIn);
        rules.forcedOut().forEach(this::forcedOut);
        return all;
    }

    private void group(String name, GroupRules group, IntPredicate member) {
        int[] members = IntStream.range(0, candidates.size()).filter(member).toArray();
        if (group.envelopeWon() != null) {
            groupEnvelope(name, group.envelopeWon(), members);
        }
        if (group.places() != null) {
            leastPlaces(name, group.places(), members);
            mostPlaces(name, group.places(), members);
        }
        if (group.band() != null) {
            band(name, group.band(), members);
        }
    }

    private void envelope() {
        long steps = rules.envelopeWon() / rules.stepWon();
        int[] everyone = IntStream.range(0, candidates.size()).toArray();
        add(
                "all projects together get at most " + Words.won(rules.envelopeWon()),
                Row.atMost(amounts(everyone), ones(everyone), steps));
    }

    private void groupEnvelope(String name, long won, int[] members) {
        add(
                name + ": all its projects together get at most " + Words.won(won),
                Row.atMost(amounts(members), ones(members), won / rules.stepWon()));
    }

    private void leastPlaces(String name, Places places, int[] members) {
        if (places.min() > 0) {
            long eligible = IntStream.of(members)
                    .filter(i -> Amounts.of(candidates.get(i), rules).eligible())
                    .count();
            add(
                    name + ": at least " + Words.projects(places.min()) + " (" + eligible + " eligible)",
                    Row.atLeast(members, ones(members), places.min()));
        }
    }

    private void mostPlaces(String name, Places places, int[] members) {
        add(name + ": at most " + Words.projects(places.max()), Row.atMost(members, ones(members), places.max()));
    }

    private void band(String name, Band band, int[] members) {
        List<Row> rows = new ArrayList<>();
        for (int i : members) {
            Amounts amounts = Amounts.within(band, candidates.get(i), rules, name);
            if (amounts.eligible()) {
                int[] both = {candidates.size() + i, i};
                rows.add(Row.atLeast(both, new long[] {1, -amounts.least()}, 0));
                rows.add(Row.atMost(both, new long[] {1, -amounts.most()}, 0));
            } else {
                rows.add(Row.fixed(i, 0));
            }
        }
        add(
                name + ": each project gets " + Words.won(band.floorWon()) + " to " + Words.won(band.ceilingWon()),
                rows.toArray(new Row[0]));
    }

    private void perCity() {
        Integer most = rules.perCity();
        if (most != null) {
            add(
                    "at most " + Words.projects(most) + " in one city",
                    limits(most, it -> Sameness.unspaced(it.country()) + "\n" + Sameness.unspaced(it.city())));
        }
    }

    private void perCountry() {
        Integer most = rules.perCountry();
        if (most != null) {
            add(
                    "at most " + Words.projects(most) + " in one country",
                    limits(most, it -> Sameness.unspaced(it.country())));
        }
    }

    private Row[] limits(int most, Function<Candidate, String> place) {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            places.computeIfAbsent(place.apply(candidates.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return places.values().stream()
                .map(it -> it.stream().mapToInt(Integer::intValue).toArray())
                .filter(it -> it.length > most)
                .map(it -> Row.atMost(it, ones(it), most))
                .toArray(Row[]::new);
    }

    private void priority(List<String> order) {
        List<Row> rows = new ArrayList<>();
        int[] running = order.stream()
                .mapToInt(this::index)
                .filter(i -> Amounts.of(candidates.get(i), rules).eligible())
                .filter(i -> !rules.forcedOut().contains(candidates.get(i).id()))
                .toArray();
        for (int j = 1; j < running.length; j++) {
            rows.add(Row.atMost(new int[] {running[j], running[j - 1]}, new long[] {1, -1}, 0));
        }
        add("in this order: " + String.join(", ", order), rows.toArray(new Row[0]));
    }

    private void forcedIn(String id) {
        add(id + " is chosen in any case", Row.fixed(index(id), 1));
    }

    private void forcedOut(String id) {
        add(id + " is not chosen in any case", Row.fixed(index(id), 0));
    }

    private void add(String sentence, Row... rows) {
        all.add(new Rule(sentence, List.of(rows)));
    }

    private int index(String id) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no candidate " + id);
    }

    private int[] amounts(int[] members) {
        return IntStream.of(members).map(i -> candidates.size() + i).toArray();
    }

    private static long[] ones(int[] members) {
        long[] ones = new long[members.length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
