package kcity.replay;

import kcity.programme.CallRules;
import kcity.programme.Count;
import kcity.programme.Places;
import kcity.programme.Sourced;
import kcity.programme.SubTypeRules;

/** How many a call chooses, as far as its rulebook knows: what was chosen, else the most places, else the least, else two. */
final class Target {
    private final CallRules rules;

    Target(CallRules rules) {
        this.rules = rules;
    }

    int of(SubTypeRules subType) {
        var own = count(subType.selected(), subType.places());
        return own > 0 ? own : Math.max(1, whole() / rules.subTypes().size());
    }

    int all() {
        var whole = whole();
        var parts = rules.subTypes().stream()
                .mapToInt(s -> count(s.selected(), s.places()))
                .sum();
        return whole > 0 ? whole : Math.max(2, parts);
    }

    private int whole() {
        return count(rules.selected(), rules.places());
    }

    private static int count(Sourced<Count> selected, Sourced<Places> places) {
        var limit = places.known()
                .map(p -> p.most() == null ? (p.least() == null ? 0 : p.least()) : p.most())
                .orElse(0);
        var chosen = selected.known().map(Count::projects).orElse(limit);
        var binds = places.known().map(p -> !p.about() && p.most() != null).orElse(false);
        return binds ? Math.min(chosen, limit) : chosen;
    }
}
