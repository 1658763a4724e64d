package kcity.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;

/** The solution stands at a site. */
public record SiteInstalled(
        Reference subject,
        Act act,
        Reference award,
        String call,
        String name,
        String place,
        String partner,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String equipment,
        LocalDate installedOn)
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
