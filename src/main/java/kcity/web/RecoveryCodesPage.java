package kcity.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param onward where to go on to
 * @param held what was typed when the session had ended
 */
public record RecoveryCodesPage(Frame frame, List<String> codes, String onward, Held held) implements Page {
    /** Never told, not even to a log. */
    @Override
    public String toString() {
        return "RecoveryCodesPage[…]";
    }
}
