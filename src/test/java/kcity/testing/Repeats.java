package kcity.testing;

/**
 * How often a test of random cases draws: as written, or the percentage in the system property {@code test.repeats}, never less than three times. Mutation testing runs such a test again
 * for thousands of mutants; a few cases tell.
 */
public final class Repeats {
    private static final int PERCENT = Integer.getInteger("test.repeats", 100);

    private Repeats() {}

    public static int of(int full) {
        return Math.max(Math.min(full, 3), full * PERCENT / 100);
    }

    /** For how many of its cases a test expects more than: half the share where only a part is drawn, as few cases scatter. */
    public static int part(int full) {
        return PERCENT == 100 ? full : full * PERCENT / 200;
    }
}
