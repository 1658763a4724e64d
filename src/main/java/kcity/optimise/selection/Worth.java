package kcity.optimise.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a candidate adds to the total, in units: chosen + steps · perStep. Granted its full request it adds exactly its value; each step withheld costs
 * value · (1 - selection share) · step / request, rounded once to the unit.
 */
public record Worth(long chosen, long perStep) {
    static Worth of(long value, long requestWon, SelectionRules rules) {
        BigDecimal lossPerWon = BigDecimal.ONE.subtract(rules.selectionShare()).multiply(BigDecimal.valueOf(value));
        BigDecimal step = BigDecimal.valueOf(rules.stepWon());
        BigDecimal request = BigDecimal.valueOf(requestWon);
        long perStep = lossPerWon
                .multiply(step)
                .divide(request, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        long full = BigDecimal.valueOf(perStep)
                .multiply(request)
                .divide(step, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return new Worth(value - full, perStep);
    }

    public long at(long steps) {
        return steps == 0 ? 0 : chosen + steps * perStep;
    }
}
