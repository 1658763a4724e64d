package kcity.optimise.selection;

/** How many projects: from min to max. */
public record Places(int min, int max) {
    public Places {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("places from " + min + " to " + max + " are none");
        }
    }
}
