package kcity.award;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that an agreement is signed. */
@Component
class SignedAgreements implements Progress {
    @Override
    public String ofApplication() {
        return """
                select 'AGREED' from award.agreement where application = :application
                """;
    }
}
