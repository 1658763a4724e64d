package kcity.testing;

import java.util.Locale;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;

/** Reasons in a line each: {@code measured-on: refusal.pilot.measured.taken}. */
public final class Refusals {
    private Refusals() {}

    /** The key alone where it is about the whole. */
    public static String line(Reason reason) {
        return reason.about().equals(Matter.WHOLE) ? reason.key() : about(reason) + ": " + reason.key();
    }

    public static String about(Reason reason) {
        return word(reason.about());
    }

    private static String word(Matter about) {
        return switch (about) {
            case Matter.Named(var name) -> name;
            case Matter.OfOne(var kind, var which) -> word(kind) + "-" + which;
            default -> about.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
