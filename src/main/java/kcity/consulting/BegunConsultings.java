package kcity.consulting;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that consulting has begun. */
@Component
class BegunConsultings implements Progress {
    @Override
    public String ofApplication() {
        return """
                select 'IN_CONSULTING' from consulting.consulting where application = :application
                """;
    }
}
