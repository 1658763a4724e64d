package kcity.web.component;

/** A rank with the ranks that are as well possible, and the last rank that is drawn; 1 is best. */
public record RankSpan(int rank, int low, int high, int last) {
    private static final int WIDTH = 100;

    public String words() {
        return low == high ? Integer.toString(low) : low + "–" + high;
    }

    /** From 0 at the best rank to 100 at the last one. */
    public double at(int rank) {
        return last <= 1 ? 0 : Math.round(1000.0 * WIDTH * (rank - 1) / (last - 1)) / 1000.0;
    }
}
