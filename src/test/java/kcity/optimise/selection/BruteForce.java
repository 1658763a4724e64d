package kcity.optimise.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kcity.optimise.selection.choose.Lots;
import org.jspecify.annotations.Nullable;

/**
 * Tries every set and, for each, every amount, with the rules written out a second time straight from their sentences: nothing of rows, bounds or solvers is shared but
 * the worth of an amount in units.
 */
public final class BruteForce {
    private final SelectionRules rules;
    private final List<Candidate> all;
    private final Worth[] worth;
    private long[] amounts = new long[0];
    private long best = Long.MIN_VALUE;
    private long[] bestAmounts = new long[0];
    private long bestLots;
    private long lots;
    private int sets;

    static final long SEED = 7;

    private BruteForce(SelectionProblem problem) {
        this.rules = problem.rules();
        this.all = problem.candidates();
        Scale scale = Scale.of(all, rules);
        this.worth = all.stream()
                .map(it -> Worth.of(scale.units(it.value()), it.requestWon(), rules))
                .toArray(Worth[]::new);
    }

    /** The best total in units, the amounts in won by the tie rule, and how many different sets reach it; null if nothing is possible. */
    public record Best(BigDecimal value, Map<String, Long> amounts, int sets) {}

    public static @Nullable Best of(SelectionProblem problem) {
        BruteForce force = new BruteForce(problem);
        force.sets();
        if (force.best == Long.MIN_VALUE) {
            return null;
        }
        Map<String, Long> amounts = new HashMap<>();
        for (int i = 0; i < force.all.size(); i++) {
            if (force.bestAmounts[i] > 0) {
                amounts.put(force.all.get(i).id(), force.bestAmounts[i]);
            }
        }
        return new Best(Scale.of(force.all, force.rules).decimal(force.best), amounts, force.sets);
    }

    private void sets() {
        for (int mask = (1 << all.size()) - 1; mask >= 0; mask--) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((mask >> (all.size() - 1 - i) & 1) == 1) {
                    members.add(i);
                }
            }
            if (allowed(members)) {
                long before = best;
                amounts = new long[all.size()];
                reached = Long.MIN_VALUE;
                lots = members.stream()
                        .mapToLong(i -> Lots.lot(all.get(i).id(), SEED, 1))
                        .sum();
                amounts(members, 0, 0, 0);
                if (reached != Long.MIN_VALUE) {
                    sets = reached > before ? 1 : reached == before ? sets + 1 : sets;
                }
            }
        }
    }

    private long reached;

    private boolean allowed(List<Integer> members) {
        List<Candidate> chosen = members.stream().map(all::get).toList();
        for (Candidate it : chosen) {
            if (rules.forcedOut().contains(it.id()) || !eligible(it)) {
                return false;
            }
        }
        return chosen.stream().map(Candidate::id).toList().containsAll(rules.forcedIn())
                && places(chosen)
                && limits(chosen)
                && rules.priorities().stream().allMatch(order -> inOrder(order, chosen));
    }

    private boolean eligible(Candidate it) {
        for (Band band : bands(it)) {
            boolean above = it.requestWon() > band.ceilingWon() && rules.aboveBand() == AboveBand.INELIGIBLE;
            if (it.requestWon() < band.floorWon() || above) {
                return false;
            }
        }
        for (long won = rules.stepWon(); won <= it.requestWon(); won += rules.stepWon()) {
            if (inBands(it, won)) {
                return true;
            }
        }
        return false;
    }

    private boolean inBands(Candidate it, long won) {
        return bands(it).stream().allMatch(band -> band.floorWon() <= won && won <= band.ceilingWon());
    }

    private List<Band> bands(Candidate it) {
        return groups(it).stream()
                .map(GroupRules::band)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<GroupRules> groups(Candidate it) {
        TypeRules type = Objects.requireNonNull(rules.types().get(it.type()));
        List<GroupRules> groups = new ArrayList<>(List.of(type.own()));
        if (it.subtype() != null && type.subtypes().containsKey(it.subtype())) {
            groups.add(type.subtypes().get(it.subtype()));
        }
        return groups;
    }

    private boolean places(List<Candidate> chosen) {
        return rules.types().entrySet().stream().allMatch(type -> {
            List<Candidate> own = chosen.stream()
                    .filter(it -> it.type().equals(type.getKey()))
                    .toList();
            return within(type.getValue().own().places(), own.size())
                    && type.getValue().subtypes().entrySet().stream()
                            .allMatch(sub -> within(
                                    sub.getValue().places(),
                                    own.stream()
                                            .filter(it -> sub.getKey().equals(it.subtype()))
                                            .count()));
        });
    }

    private static boolean within(@Nullable Places places, long count) {
        return places == null || places.min() <= count && count <= places.max();
    }

    private boolean limits(List<Candidate> chosen) {
        for (Candidate it : chosen) {
            long country = chosen.stream()
                    .filter(other -> other.country().equals(it.country()))
                    .count();
            long city = chosen.stream()
                    .filter(other ->
                            other.country().equals(it.country()) && other.city().equals(it.city()))
                    .count();
            if (rules.perCountry() != null && country > rules.perCountry()
                    || rules.perCity() != null && city > rules.perCity()) {
                return false;
            }
        }
        return true;
    }

    private boolean inOrder(List<String> order, List<Candidate> chosen) {
        boolean gap = false;
        for (String id : order) {
            Candidate it =
                    all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
            boolean in = chosen.contains(it);
            if (gap && in) {
                return false;
            }
            gap |= !in && eligible(it) && !rules.forcedOut().contains(id);
        }
        return true;
    }

    /** Larger amounts of earlier ids first, so that the first best found is the one of the tie rule. */
    private void amounts(List<Integer> members, int next, long value, long spent) {
        if (spent > rules.envelopeWon()) {
            return;
        }
        if (next == members.size()) {
            if (envelopes(members)) {
                reached = Math.max(reached, value);
                if (value > best || value == best && lots > bestLots) {
                    best = value;
                    bestLots = lots;
                    bestAmounts = amounts.clone();
                }
            }
            return;
        }
        int i = members.get(next);
        Candidate it = all.get(i);
        for (long won = it.requestWon() / rules.stepWon() * rules.stepWon(); won > 0; won -= rules.stepWon()) {
            if (inBands(it, won)) {
                amounts[i] = won;
                amounts(members, next + 1, value + worth[i].at(won / rules.stepWon()), spent + won);
            }
        }
        amounts[i] = 0;
    }

    private boolean envelopes(List<Integer> members) {
        return rules.types().entrySet().stream()
                .allMatch(type -> within(type.getValue().own().envelopeWon(), spent(members, type.getKey(), null))
                        && type.getValue().subtypes().entrySet().stream()
                                .allMatch(sub -> within(
                                        sub.getValue().envelopeWon(), spent(members, type.getKey(), sub.getKey()))));
    }

    private static boolean within(@Nullable Long envelope, long spent) {
        return envelope == null || spent <= envelope;
    }

    private long spent(List<Integer> members, String type, @Nullable String subtype) {
        return members.stream()
                .filter(i -> all.get(i).type().equals(type)
                        && (subtype == null || subtype.equals(all.get(i).subtype())))
                .mapToLong(i -> amounts[i])
                .sum();
    }
}
