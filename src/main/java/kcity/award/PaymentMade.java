package kcity.award;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** A milestone was paid, as one officer proposed and another approved. */
public record PaymentMade(
        Reference subject,
        Act act,
        Reference award,
        String call,
        String applicant,
        int plan,
        int milestone,
        Won amount,
        String reference,
        LocalDate paidOn,
        String proposedBy)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(applicant);
    }
}
