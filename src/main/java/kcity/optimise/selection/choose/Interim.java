package kcity.optimise.selection.choose;

import java.io.Serializable;
import java.math.BigDecimal;

/** The best total so far and what it can reach at most. */
public record Interim(BigDecimal value, BigDecimal bound) implements Serializable {
    /** (bound - value) / bound; 0 when nothing is left to gain. */
    public double gap() {
        return bound.signum() == 0 ? 0 : bound.subtract(value).doubleValue() / bound.doubleValue();
    }
}
