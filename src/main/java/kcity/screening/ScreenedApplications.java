package kcity.screening;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that a decision stands on the newest revision, and who is on the short list. */
@Component
class ScreenedApplications implements Progress {
    private final Screenings screenings;

    ScreenedApplications(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public Optional<Reached> ofApplication(String ref) {
        return screenings.reached(ref);
    }
}
