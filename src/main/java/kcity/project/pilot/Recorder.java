package kcity.project.pilot;

import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.pilot.PilotRights;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** What every page that records something of a pilot asks first and says at the end. */
@Component
class Recorder {
    private final ApplicationQueries applications;
    private final CallQueries calls;

    Recorder(ApplicationQueries applications, CallQueries calls) {
        this.applications = applications;
        this.calls = calls;
    }

    /** The pilot in a line, for those who may record; {@link NotAllowed} for everybody else. */
    String admit(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        NotAllowed.unless(
                PilotRights.mayRecord(actor, application, calls.call(application.decidingCall())),
                actor,
                "record what is done for " + ref);
        return ref + " · " + application.title();
    }

    /** Down to a page on which something is recorded. */
    static List<Link> trail(ProjectPlace place, String here) {
        return place.trail(place.frame().t("project.pilot.title"), place.pilot(), here);
    }

    static Redirect recorded(Frame frame, String ref) {
        return Redirect.to(new ProjectPlace(frame, ref).pilot()).saying("project.pilot.recorded");
    }
}
