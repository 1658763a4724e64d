package kcity.optimise.selection.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Rule;
import kcity.optimise.selection.RuleRows;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;

/**
 * The reserve list of each type. When a winner withdraws, all others keep place and amount; a refused candidate of the type may enter if then all rules hold, with as much as the money left, its
 * bands and its request allow. The list goes by what a candidate so adds on average over the winners of the type, nothing where it may not enter; then by id. Whoever withdrew counts as forced out,
 * so that priorities pass it over.
 */
final class Reserve {
    private final Model model;
    private final long[] point;
    private final Map<Integer, List<Rule>> without = new HashMap<>();

    Reserve(Model model, long[] point) {
        this.model = model;
        this.point = point;
    }

    List<ReservePlace> list() {
        List<ReservePlace> list = new ArrayList<>();
        for (String type : model.rules.types().keySet()) {
            list.addAll(list(type));
        }
        return list;
    }

    private record Standing(int candidate, long adds, List<String> mayReplace) {}

    private List<ReservePlace> list(String type) {
        int[] own = IntStream.range(0, model.size)
                .filter(i -> model.candidates.get(i).type().equals(type))
                .toArray();
        int[] winners = IntStream.of(own).filter(i -> point[i] == 1).toArray();
        List<Standing> standings = IntStream.of(own)
                .filter(i -> point[i] == 0 && model.amounts[i].eligible())
                .mapToObj(i -> standing(i, winners))
                .filter(it -> !it.mayReplace.isEmpty())
                .sorted(Comparator.comparingLong((Standing it) -> -it.adds).thenComparingInt(Standing::candidate))
                .toList();
        return IntStream.range(0, standings.size())
                .mapToObj(place -> {
                    Standing it = standings.get(place);
                    return new ReservePlace(
                            type,
                            place + 1,
                            model.candidates.get(it.candidate).id(),
                            model.scale.decimal(it.adds / winners.length),
                            it.mayReplace);
                })
                .toList();
    }

    private Standing standing(int candidate, int[] winners) {
        long adds = 0;
        List<String> mayReplace = new ArrayList<>();
        for (int winner : winners) {
            long steps = entry(candidate, winner);
            if (steps > 0) {
                mayReplace.add(model.candidates.get(winner).id());
                adds += model.worth(candidate, model.values[candidate]).at(steps);
            }
        }
        return new Standing(candidate, adds, mayReplace);
    }

    /** The most steps the candidate may enter with in the winner's place; 0 if it may not enter. */
    long entry(int candidate, int winner) {
        List<Rule> rules = without.computeIfAbsent(winner, this::rulesWithout);
        long[] entered = point.clone();
        entered[winner] = 0;
        entered[model.size + winner] = 0;
        entered[candidate] = 1;
        for (long steps = model.amounts[candidate].most(); steps >= model.amounts[candidate].least(); steps--) {
            entered[model.size + candidate] = steps;
            if (rules.stream().allMatch(rule -> rule.holds(entered))) {
                return steps;
            }
        }
        return 0;
    }

    private List<Rule> rulesWithout(int winner) {
        String gone = model.candidates.get(winner).id();
        SelectionRules rules = model.rules;
        TreeSet<String> out = new TreeSet<>(rules.forcedOut());
        out.add(gone);
        TreeSet<String> in = new TreeSet<>(rules.forcedIn());
        in.remove(gone);
        return RuleRows.of(new SelectionProblem(
                model.candidates,
                new SelectionRules(
                        rules.envelopeWon(),
                        rules.stepWon(),
                        rules.selectionShare(),
                        rules.aboveBand(),
                        rules.types(),
                        rules.perCity(),
                        rules.perCountry(),
                        rules.priorities(),
                        in,
                        out)));
    }
}
