package kcity.consulting;

import java.util.Optional;
import kcity.screening.LaterStage;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Tells screening what consulting has built on it. */
@Component
class BegunConsultings implements LaterStage {
    private final Consultings consultings;

    BegunConsultings(Consultings consultings) {
        this.consultings = consultings;
    }

    @Override
    public Optional<Reason> builtOn(String application) {
        return consultings.find(application).map(begun -> Reason.of("refusal.consulting.has-begun"));
    }

    @Override
    public Optional<Reason> begunFor(String call) {
        return Optional.empty();
    }
}
