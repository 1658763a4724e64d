package kcity.optimise.selection;

import java.io.Serializable;

/** How many projects: from min to max. */
public record Places(int min, int max) implements Serializable {
    public Places {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("places from " + min + " to " + max + " are none");
        }
    }
}
