package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A body's name was put right. */
public record BodyNameCorrected(
        Reference subject,
        Act act,
        String reason,
        String organisation,
        String wasKo,
        String wasEn,
        String nameKo,
        String nameEn,
        String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("organisation", organisation));
    }

    @Override
    public List<String> addressees() {
        return List.of(organisation);
    }
}
