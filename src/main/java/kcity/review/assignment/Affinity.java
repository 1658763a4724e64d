package kcity.review.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import kcity.application.Application;
import kcity.review.expert.Invitation;

/**
 * How well an expert fits an application: 1, and one more in the measure in which the application's fields are the expert's. Who knows two of three fields
 * fits with 1.667 (three decimals).
 */
final class Affinity {
    private static final int DECIMALS = 3;

    private Affinity() {}

    static BigDecimal of(Invitation expert, Application application) {
        var needed = Set.copyOf(application.fields());
        if (needed.isEmpty()) {
            return BigDecimal.ONE;
        }
        var known = needed.stream().filter(expert.fields()::contains).count();
        return BigDecimal.ONE
                .add(BigDecimal.valueOf(known)
                        .divide(BigDecimal.valueOf(needed.size()), DECIMALS, RoundingMode.HALF_UP))
                .stripTrailingZeros();
    }
}
