package kcity.selection;

import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The money for one call.
 *
 * @param most what may be spent on it; null where no source says
 * @param elsewhere what other calls of the edition have been granted already
 * @param kept the least that calls still undecided will need by their places and bands
 */
public record Envelope(@Nullable Won most, Won elsewhere, Won kept) {
    public boolean admits(Won total) {
        return most == null || total.compareTo(most) <= 0;
    }
}
