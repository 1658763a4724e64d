package kcity.application;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that a proposal was submitted. */
@Component
class SubmittedApplications implements Progress {
    @Override
    public String ofApplication() {
        return """
                select 'RECEIVED' from application.submission where application = :application
                """;
    }
}
