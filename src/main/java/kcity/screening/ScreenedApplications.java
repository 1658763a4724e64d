package kcity.screening;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that a decision stands on the newest revision, and who is on the short list. Every submission was examined: the newest examination is of the newest revision. */
@Component
class ScreenedApplications implements Progress {
    @Override
    public String ofApplication() {
        return """
                select 'SHORT_LISTED' from screening.short_listed s where s.application = :application
                  and s.number = (select max(l.number) from screening.short_list l where l.call = s.call)
                union all
                select 'SCREENED' from screening.decision d
                join screening.examination e on e.application = d.application and e.number = d.examination
                where d.application = :application and e.revision = (
                    select max(n.revision) from screening.examination n where n.application = :application)
                """;
    }
}
