package kcity.optimise.selection;

import org.jspecify.annotations.Nullable;

/** What a candidate may be granted, in steps: from least to most; within its request: up to cap. Ineligible, with the reason, where no amount is possible. */
public record Amounts(
        long least, long most, long cap, @Nullable String ineligible) {

    static Amounts of(Candidate candidate, SelectionRules rules) {
        TypeRules type = rules.types().get(candidate.type());
        if (type == null) {
            throw new IllegalArgumentException("unknown type " + candidate.type());
        }
        GroupRules sub = candidate.subtype() == null
                ? GroupRules.NONE
                : type.subtypes().getOrDefault(candidate.subtype(), GroupRules.NONE);
        Amounts own = within(type.own().band(), candidate, rules, candidate.type());
        Amounts narrow = within(sub.band(), candidate, rules, candidate.type() + " / " + candidate.subtype());
        Amounts both = new Amounts(
                Math.max(own.least, narrow.least), Math.min(own.most, narrow.most), own.cap, either(own, narrow));
        return both.ineligible == null && both.least > both.most
                ? new Amounts(
                        both.least,
                        both.most,
                        both.cap,
                        "no multiple of the step of " + Words.won(rules.stepWon()) + " fits both its request of "
                                + Words.won(candidate.requestWon()) + " and its bands")
                : both;
    }

    /** Under one band alone. */
    static Amounts within(@Nullable Band band, Candidate candidate, SelectionRules rules, String whose) {
        long step = rules.stepWon();
        long cap = candidate.requestWon() / step;
        if (band == null) {
            return new Amounts(1, cap, cap, null);
        }
        long least = Math.max(1, Math.ceilDiv(band.floorWon(), step));
        long most = Math.min(cap, band.ceilingWon() / step);
        return new Amounts(least, most, cap, outside(band, candidate, rules, whose));
    }

    private static @Nullable String outside(Band band, Candidate candidate, SelectionRules rules, String whose) {
        if (candidate.requestWon() < band.floorWon()) {
            return "it asks for " + Words.won(candidate.requestWon()) + ", below the floor of "
                    + Words.won(band.floorWon()) + " for " + whose;
        }
        if (candidate.requestWon() > band.ceilingWon() && rules.aboveBand() == AboveBand.INELIGIBLE) {
            return "it asks for " + Words.won(candidate.requestWon()) + ", above the ceiling of "
                    + Words.won(band.ceilingWon()) + " for " + whose;
        }
        return null;
    }

    private static @Nullable String either(Amounts own, Amounts narrow) {
        return own.ineligible != null ? own.ineligible : narrow.ineligible;
    }

    public boolean eligible() {
        return ineligible == null;
    }
}
