package kcity.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kcity.programme.CallRules;
import kcity.replay.material.Library;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.selection.Portfolio;
import kcity.shared.Won;

/** The committee's words on the proposal: as proposed, but for what the rulebook's own year is known to have chosen. */
record Choices(CallRules rules, Portfolio portfolio, List<Candidate> ranked, Budget budget) {
    List<Choice> made() {
        var proposed = new HashMap<String, Won>();
        portfolio.grants().forEach(grant -> proposed.put(grant.ref(), grant.amount()));
        var made = new ArrayList<Choice>();
        var wanted = affordable(wanted(proposed), proposed);
        for (var candidate : ranked) {
            var amount = proposed.get(candidate.ref());
            if (wanted.contains(candidate.ref())) {
                made.add(new Choice(
                        candidate.ref(),
                        amount == null ? candidate.requested() : amount,
                        amount == null ? Library.open().inBoth("preferred") : ""));
            } else if (amount != null) {
                made.add(new Choice(candidate.ref(), Won.ZERO, Library.open().inBoth("one-fewer")));
            }
        }
        return made;
    }

    /** Best first within each sub-type, as many as the year is known to have had; those proposed before others. */
    private List<String> wanted(Map<String, Won> proposed) {
        var wanted = new ArrayList<String>();
        for (var subType : rules.subTypes()) {
            ranked.stream()
                    .filter(c -> c.subType() == subType.subType())
                    .sorted(Comparator.comparing((Candidate c) -> !proposed.containsKey(c.ref()))
                            .thenComparingInt(Candidate::rank)
                            .thenComparing(Candidate::ref))
                    .limit(new Target(rules).of(subType))
                    .map(Candidate::ref)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    /** Best first, as far as the money goes that is not needed elsewhere. */
    private List<String> affordable(List<String> wanted, Map<String, Won> proposed) {
        var left = budget.most();
        var affordable = new ArrayList<String>();
        for (var candidate : ranked) {
            var amount = proposed.getOrDefault(candidate.ref(), candidate.requested())
                    .amount();
            if (wanted.contains(candidate.ref()) && amount <= left) {
                affordable.add(candidate.ref());
                left -= amount;
            }
        }
        return affordable;
    }
}
