package kcity.pilot;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that the final report is in. */
@Component
class ReportedPilots implements Progress {
    @Override
    public String ofApplication() {
        return """
                select 'REPORTED' from pilot.deliverable where application = :application and kind = 'FINAL_REPORT'
                """;
    }
}
