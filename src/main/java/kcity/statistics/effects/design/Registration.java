package kcity.statistics.effects.design;

import java.util.List;
import java.util.Optional;

/** What a design can show, told when it is registered and before its outcome is known: the level of its tests, what is judged, and for designs that rank placebos or draw the treated units by lot the least p they can reach. */
public record Registration(
        String method,
        String estimand,
        double alpha,
        Optional<Claim> claim,
        Optional<Reach> reach,
        List<String> notes) {
    public Registration {
        notes = List.copyOf(notes);
    }

    /** Units that take part, how many of them are treated, and in how many ways chance could have chosen or ranked them. */
    public record Reach(int units, int treated, double ways) {
        public double leastP() {
            return 1 / ways;
        }
    }

    public static Registration of(
            String method, String estimand, double alpha, Optional<Claim> claim, Optional<Reach> reach) {
        double level = claim.map(Claim::alpha).orElse(alpha);
        Optional<String> note = reach.map(it -> it.leastP() > level
                ? "this design can show no effect at alpha " + Text.number(level) + ": with " + it.units()
                        + " units no p can be below " + Text.number(it.leastP()) + "; more comparison units, or another"
                        + " design, must be registered"
                : "the least p that " + it.units() + " units can give is " + Text.number(it.leastP())
                        + ", within alpha " + Text.number(level));
        return new Registration(
                method, estimand, level, claim, reach, note.stream().toList());
    }
}
