package kcity.shared;

import java.time.Instant;

/** The same was done too often from there; it may be done again later. Nothing has been changed. */
public final class TooOften extends RuntimeException {
    private final transient Instant again;

    public TooOften(Instant again) {
        super("not before " + again);
        this.again = again;
    }

    /** When it may be done again. */
    public Instant again() {
        return again;
    }
}
