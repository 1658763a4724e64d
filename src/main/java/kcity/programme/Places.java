package kcity.programme;

import org.jspecify.annotations.Nullable;

/**
 * How many projects may be chosen. A missing end is not limited by the rules.
 *
 * @param about the source says "about": the numbers are an aim and bind nobody
 */
public record Places(@Nullable Integer least, @Nullable Integer most, boolean about) {
    public boolean admits(int chosen) {
        return about || ((least == null || chosen >= least) && (most == null || chosen <= most));
    }
}
