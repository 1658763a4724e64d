package kcity.award;

import kcity.application.Bond;
import org.springframework.stereotype.Component;

/** A signed agreement binds: it is amended or ended by both sides. */
@Component
class BindingAgreements implements Bond {
    private final Awards awards;

    BindingAgreements(Awards awards) {
        this.awards = awards;
    }

    @Override
    public boolean binds(String application) {
        return awards.agreement(application).isPresent();
    }
}
