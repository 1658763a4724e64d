package kcity.programme;

import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The support for one project. A missing end is not limited by the rules.
 *
 * @param about the source says "about"; the upper end still binds, since nobody published how far it stretches
 */
public record Band(@Nullable Won least, @Nullable Won most, boolean about) {
    public boolean admits(Won amount) {
        return (least == null || amount.compareTo(least) >= 0) && (most == null || amount.compareTo(most) <= 0);
    }
}
