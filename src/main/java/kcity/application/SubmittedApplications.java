package kcity.application;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that a proposal was submitted. */
@Component
class SubmittedApplications implements Progress {
    private final Applications applications;

    SubmittedApplications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<Reached> ofApplication(String ref) {
        return applications.isSubmitted(ref) ? Optional.of(Reached.RECEIVED) : Optional.empty();
    }
}
