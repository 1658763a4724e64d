package kcity.award;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that an agreement is signed. */
@Component
class SignedAgreements implements Progress {
    private final Awards awards;

    SignedAgreements(Awards awards) {
        this.awards = awards;
    }

    @Override
    public Optional<Reached> ofApplication(String ref) {
        return awards.agreement(ref).map(agreement -> Reached.AGREED);
    }
}
