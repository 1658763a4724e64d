package kcity.project;

import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.award.AwardQueries;
import kcity.call.CallQueries;
import kcity.pilot.PilotQueries;
import kcity.programme.Stage;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** The other pages of a project that its reader may see; the address of the page one is on is "". */
@Component
public class ProjectNavigation {
    private final CallQueries calls;
    private final AwardQueries awards;
    private final PilotQueries pilots;

    ProjectNavigation(CallQueries calls, AwardQueries awards, PilotQueries pilots) {
        this.calls = calls;
        this.awards = awards;
        this.pilots = pilots;
    }

    public List<Link> of(Frame frame, Application application) {
        var place = new ProjectPlace(frame, application.ref());
        var links = new ArrayList<Link>();
        links.add(link(frame, "project.way.application", place.application()));
        if (place.isOfOfficer()) {
            links.add(link(frame, "project.way.screening", place.application() + "/screening"));
            if (isConsultedOn(application)) {
                links.add(link(frame, "project.way.consulting", place.application() + "/consulting"));
            }
        }
        if (awards.find(frame.actor(), application.ref()).isPresent()) {
            links.add(link(frame, "project.award.title", place.award()));
        }
        if (pilots.find(frame.actor(), application.ref()).isPresent()) {
            links.add(link(frame, "project.pilot.title." + application.type(), place.pilot()));
        }
        return links;
    }

    private boolean isConsultedOn(Application application) {
        return calls.rules(calls.call(application.decidingCall())).has(Stage.PRELIMINARY_CONSULTING);
    }

    private static Link link(Frame frame, String key, String address) {
        var here = frame.path().replaceAll("\\?.*", "");
        return new Link(frame.t(key), here.equals(address) ? "" : address);
    }

    /** Down to one of the project's pages; for officers by way of the call that decided. */
    public List<Link> trail(Frame frame, Application application, String here) {
        var place = new ProjectPlace(frame, application.ref());
        return place.trail(place.isOfOfficer() ? List.of(call(frame, application)) : List.of(), new Link(here, ""));
    }

    private Link call(Frame frame, Application application) {
        var call = calls.call(application.decidingCall());
        return new Link(
                frame.t("project.call", Integer.toString(call.edition()), call.name()), "/desk/calls/" + call.ref());
    }
}
