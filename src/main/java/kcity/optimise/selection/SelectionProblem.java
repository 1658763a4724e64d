package kcity.optimise.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Candidates under rules, checked against each other and sorted by id, so that the order of the input never counts. */
public record SelectionProblem(List<Candidate> candidates, SelectionRules rules) implements Serializable {
    /** More steps than this in one request make the rounding of the worth of a step too coarse. */
    static final long MOST_STEPS = 10_000;

    public SelectionProblem {
        List<String> wrong = complaints(candidates, rules);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        candidates =
                candidates.stream().sorted(Comparator.comparing(Candidate::id)).toList();
    }

    /** Everything that is wrong with these together; empty if they can be solved. */
    public static List<String> complaints(List<Candidate> candidates, SelectionRules rules) {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!ids.add(candidate.id())) {
                wrong.add("the id " + candidate.id() + " stands twice");
            }
            complaint(candidate, rules).forEach(it -> wrong.add("candidate " + candidate.id() + ": " + it.reason()));
        }
        complaintsOfRules(rules, ids, wrong);
        if (!Scale.fits(candidates)) {
            wrong.add("the values have too many digits: their sum without the point must stay below 10^12; round them");
        }
        return wrong;
    }

    /** What is wrong with a candidate, and with which of its features: type, subtype, requestWon, value or sd. */
    public record Wrong(String feature, String reason) {}

    /** What is wrong with one candidate under these rules. */
    public static List<Wrong> complaint(Candidate candidate, SelectionRules rules) {
        List<Wrong> wrong = new ArrayList<>();
        TypeRules type = rules.types().get(candidate.type());
        if (type == null) {
            wrong.add(new Wrong(
                    "type",
                    "the type " + candidate.type() + " is not in the rules; they know "
                            + String.join(", ", rules.types().keySet())));
        } else if (unknownSubtype(candidate.subtype(), type)) {
            wrong.add(new Wrong(
                    "subtype",
                    "the sub-type " + candidate.subtype() + " is not in the rules of " + candidate.type()
                            + "; they know " + String.join(", ", type.subtypes().keySet())));
        }
        if (candidate.requestWon() <= 0) {
            wrong.add(new Wrong("requestWon", "the request must be more than 0 won; write what is asked for"));
        } else if (candidate.requestWon() / rules.stepWon() > MOST_STEPS) {
            wrong.add(new Wrong(
                    "requestWon",
                    "the request has more than " + MOST_STEPS + " steps of " + rules.stepWon()
                            + " won; take a coarser step"));
        }
        if (candidate.value().signum() < 0) {
            wrong.add(new Wrong("value", "the value must not be below 0; write 0 or more"));
        }
        if (candidate.sd() != null && candidate.sd().signum() < 0) {
            wrong.add(new Wrong("sd", "the standard deviation must not be below 0; write 0 or more"));
        }
        return wrong;
    }

    private static boolean unknownSubtype(@Nullable String subtype, TypeRules type) {
        return subtype != null && !type.subtypes().isEmpty() && !type.subtypes().containsKey(subtype);
    }

    private static void complaintsOfRules(SelectionRules rules, Set<String> ids, List<String> wrong) {
        Set<String> named = new TreeSet<>(rules.forcedIn());
        named.addAll(rules.forcedOut());
        rules.priorities().forEach(named::addAll);
        for (String id : named) {
            if (!ids.contains(id)) {
                wrong.add("the rules name " + id
                        + ", which is no candidate; write an id of the candidates, or delete it");
            }
        }
        if (rules.envelopeWon() < 0) {
            wrong.add("the envelope must not be below 0 won; write 0 or more");
        }
        BigDecimal share = rules.selectionShare();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6) {
            wrong.add("the share for selection must lie between 0 and 1, with at most six decimals");
        }
    }
}
