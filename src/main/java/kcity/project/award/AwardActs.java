package kcity.project.award;

import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.award.Award;
import kcity.award.AwardRights;
import kcity.call.CallQueries;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import org.springframework.stereotype.Component;

/** The form pages of what is done with an award, for those who may do it. */
@Component
class AwardActs {
    private final ApplicationQueries applications;
    private final CallQueries calls;

    AwardActs(ApplicationQueries applications, CallQueries calls) {
        this.applications = applications;
        this.calls = calls;
    }

    /** @param key of the heading; with {@code .do} it is what the button says */
    FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered, String key, List<Field> fields) {
        var application = applications.application(actor, ref);
        NotAllowed.unless(
                AwardRights.mayAct(actor, calls.call(application.decidingCall())), actor, "act on the award of " + ref);
        var place = new ProjectPlace(frame, ref);
        return FormPage.of(
                        frame,
                        entered,
                        frame.t(key),
                        place.trail(frame.t("project.award.title"), place.award(), frame.t(key)))
                .about(ref + " · " + application.title())
                .button(frame.t(key + ".do"))
                .fields(fields);
    }

    static Award.Milestone milestone(Award award, int number) {
        return award.milestones().stream()
                .filter(m -> m.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("milestone " + number + " of " + award.application()));
    }
}
