package kcity.consulting;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that consulting has begun. */
@Component
class BegunConsultings implements Progress {
    private final Consultings consultings;

    BegunConsultings(Consultings consultings) {
        this.consultings = consultings;
    }

    @Override
    public Optional<Reached> ofApplication(String ref) {
        return consultings.isBegun(ref) ? Optional.of(Reached.IN_CONSULTING) : Optional.empty();
    }
}
