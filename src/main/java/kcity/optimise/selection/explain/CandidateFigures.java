package kcity.optimise.selection.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an eligible candidate's place hangs on. {@code costOfOpposite}: what the total loses when a chosen one is left out or a refused one taken in; null if the rules do not allow that at any price.
 * {@code threshold}: the smallest value, to the stated unit, with which it stands in a best set; null if no value changes its place. {@code change}: how far its value is from
 * that. {@code envelopeWon}: for a refused one the smallest envelope, not below the present, with which it stands in a best set; null if there is none.
 */
public record CandidateFigures(
        String id,
        boolean chosen,
        @Nullable BigDecimal costOfOpposite,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal change,
        @Nullable Long envelopeWon)
        implements Serializable {}
