package kcity.optimise.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A project that may be chosen. The value is what its full request would be worth, at least 0, exact; sd is the standard deviation of that value, on its scale. */
public record Candidate(
        String id,
        String type,
        @Nullable String subtype,
        String city,
        String country,
        long requestWon,
        BigDecimal value,
        @Nullable BigDecimal sd)
        implements Serializable {}
