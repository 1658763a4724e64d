package kcity.optimise.selection;

import org.jspecify.annotations.Nullable;

/** What the rules alone keep in the envelope, whoever applies: places times ceilings. */
public final class LeftOver {
    private static final long NO_END = Long.MAX_VALUE;

    private LeftOver() {}

    public static long byRules(SelectionRules rules) {
        long spendable = rules.types().values().stream()
                .mapToLong(type -> ofType(type, rules.stepWon()))
                .reduce(0, LeftOver::plus);
        return Math.max(0, rules.envelopeWon() - Math.min(spendable, rules.envelopeWon()));
    }

    /** Sub-types take nothing off, whatever their ceilings: a project may have none. */
    private static long ofType(TypeRules type, long step) {
        GroupRules own = type.own();
        return Math.min(times(places(own), ceiling(own.band(), step)), envelope(own));
    }

    private static long ceiling(@Nullable Band band, long step) {
        return band == null ? NO_END : band.ceilingWon() / step * step;
    }

    private static long places(GroupRules group) {
        return group.places() == null ? NO_END : group.places().max();
    }

    private static long envelope(GroupRules group) {
        return group.envelopeWon() == null ? NO_END : group.envelopeWon();
    }

    private static long plus(long a, long b) {
        return a == NO_END || b == NO_END ? NO_END : a + b;
    }

    private static long times(long a, long b) {
        return a == 0 || b == 0 ? 0 : a == NO_END || b == NO_END ? NO_END : Math.multiplyExact(a, b);
    }
}
