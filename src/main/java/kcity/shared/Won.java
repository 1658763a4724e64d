package kcity.shared;

/** Korean won, whole and never negative. */
public record Won(long amount) implements Comparable<Won> {
    /** More than this is no amount of this programme, and sums of many would leave the range of numbers. */
    public static final long MOST = 999_999_999_999_999L;

    public static final Won ZERO = new Won(0);
    private static final long MILLION = 1_000_000L;

    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of won is never negative: " + amount);
        }
    }

    public static Won ofMillions(long millions) {
        return new Won(Math.multiplyExact(millions, MILLION));
    }

    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    public Won minus(Won other) {
        return new Won(Math.subtractExact(amount, other.amount));
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }
}
