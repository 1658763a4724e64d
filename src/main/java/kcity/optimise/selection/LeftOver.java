package kcity.optimise.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules alone keep in the envelope, whoever applies: places times ceilings. */
final class LeftOver {
    private static final long NO_END = Long.MAX_VALUE;

    private LeftOver() {}

    static long byRules(SelectionRules rules) {
        long spendable = rules.types().values().stream()
                .mapToLong(type -> ofType(type, rules.stepWon()))
                .reduce(0, LeftOver::plus);
        return Math.max(0, rules.envelopeWon() - Math.min(spendable, rules.envelopeWon()));
    }

    /** The dearest places first: sub-types with their own ceilings, then projects without a sub-type. */
    private static long ofType(TypeRules type, long step) {
        record Purse(long places, long each, long all) {}
        List<Purse> purses = new ArrayList<>();
        long each = ceiling(type.own().band(), step);
        purses.add(new Purse(NO_END, each, NO_END));
        type.subtypes()
                .values()
                .forEach(sub ->
                        purses.add(new Purse(places(sub), Math.min(each, ceiling(sub.band(), step)), envelope(sub))));
        purses.sort(Comparator.comparingLong(Purse::each).reversed());
        long left = places(type.own());
        long sum = 0;
        for (Purse purse : purses) {
            long taken = Math.min(left, purse.places);
            sum = plus(sum, Math.min(times(taken, purse.each), purse.all));
            left = left == NO_END ? NO_END : left - taken;
        }
        return Math.min(sum, envelope(type.own()));
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
