package kcity.optimise.selection;

import java.io.Serializable;

/** What one project may be granted, in won: from floor to ceiling. */
public record Band(long floorWon, long ceilingWon) implements Serializable {
    public Band {
        if (floorWon < 0 || ceilingWon < floorWon) {
            throw new IllegalArgumentException("a band from " + floorWon + " to " + ceilingWon + " won is none");
        }
    }
}
