package kcity.pilot;

import java.math.BigDecimal;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An indicator with baseline and target was fixed before anything was measured. */
public record IndicatorSet(
        Reference subject,
        Act act,
        Reference award,
        String call,
        String name,
        String unit,
        Direction direction,
        BigDecimal baseline,
        BigDecimal target)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }
}
