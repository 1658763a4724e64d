package kcity.award;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** An officer proposed a payment; another is to approve it. */
public record PaymentProposed(
        Reference subject,
        Act act,
        Reference award,
        String call,
        int plan,
        int milestone,
        Won amount,
        String reference,
        LocalDate paidOn)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }
}
