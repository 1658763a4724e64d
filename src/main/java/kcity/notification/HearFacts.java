package kcity.notification;

import kcity.shared.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps, in the transaction of the act, that people have to be told of it. Writing the letters comes after, so that no act ever fails for a letter. */
@Component
class HearFacts {
    private final Letters letters;

    HearFacts(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    @Order(1)
    void hear(Fact fact) {
        if (!fact.addressees().isEmpty()) {
            letters.hear(LetterContent.of(fact), fact.addressees(), fact.at());
        }
    }
}
