package kcity.pilot;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that the final report is in. */
@Component
class ReportedPilots implements Progress {
    private final Pilots pilots;

    ReportedPilots(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public Optional<Reached> ofApplication(String ref) {
        return pilots.isReported(ref) ? Optional.of(Reached.REPORTED) : Optional.empty();
    }
}
