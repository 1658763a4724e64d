package kcity.desk.shell;

import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.award.AwardQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.pilot.PilotQueries;
import kcity.programme.Stage;
import kcity.review.ReviewQueries;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** The pages that belong together, as a menu; the address of the page one is on is "". */
@Component
public class DeskNavigation {
    private final CallQueries calls;
    private final AwardQueries awards;
    private final PilotQueries pilots;
    private final ReviewQueries review;

    DeskNavigation(CallQueries calls, AwardQueries awards, PilotQueries pilots, ReviewQueries review) {
        this.calls = calls;
        this.awards = awards;
        this.pilots = pilots;
        this.review = review;
    }

    /** Pages of one application. */
    public List<Link> of(Frame frame, Application application) {
        var base = "/desk/applications/" + application.ref();
        var links = new ArrayList<Link>();
        links.add(link(frame, "desk-application.way.application", base));
        links.add(link(frame, "desk-application.way.screening", base + "/screening"));
        if (has(calls.call(application.decidingCall()), Stage.PRELIMINARY_CONSULTING)) {
            links.add(link(frame, "desk-application.way.consulting", base + "/consulting"));
        }
        if (awards.find(frame.actor(), application.ref()).isPresent()) {
            links.add(link(frame, "desk-application.way.award", "/projects/" + application.ref() + "/award"));
        }
        if (pilots.find(frame.actor(), application.ref()).isPresent()) {
            links.add(link(frame, "desk-application.way.pilot", "/projects/" + application.ref() + "/pilot"));
        }
        return links;
    }

    /** What the committee reads of one application. */
    public List<Link> judged(Frame frame, Application application, Call deciding) {
        return List.of(
                link(frame, "desk-application.way.application", "/desk/applications/" + application.ref()),
                link(frame, "desk-application.way.opinions", address(deciding) + "/review/sheets/" + application.ref()),
                link(frame, "desk-application.way.selection", address(deciding) + "/selection"));
    }

    /** Pages of a call that the reader may see. */
    public List<Link> of(Frame frame, Call call) {
        var links = new ArrayList<Link>();
        links.add(link(frame, "desk-application.way.call", address(call)));
        if (CallRights.maySee(frame.actor(), call)) {
            links.add(link(frame, "desk-application.way.applications", address(call) + "/applications"));
            if (has(call, Stage.SHORT_LIST)) {
                links.add(link(frame, "desk-application.way.short-list", address(call) + "/short-list"));
            }
            if (has(call, Stage.PRELIMINARY_CONSULTING)) {
                links.add(link(frame, "desk-application.way.consultings", address(call) + "/consultings"));
            }
            links.add(link(frame, "desk-application.way.review", address(call) + "/review"));
        }
        if (!CallRights.maySee(frame.actor(), call) && review.maySeeOpinions(frame.actor(), call.ref())) {
            links.add(link(frame, "desk-application.way.ranking", address(call) + "/review/ranking"));
        }
        links.add(link(frame, "desk-application.way.selection", address(call) + "/selection"));
        if (CallRights.maySee(frame.actor(), call)) {
            links.add(link(frame, "desk-application.way.awards", address(call) + "/awards"));
            links.add(link(frame, "desk-application.way.pilots", address(call) + "/pilots"));
        }
        return links;
    }

    private static String address(Call call) {
        return "/desk/calls/" + call.ref();
    }

    /** From the desk down to a page of the call. */
    public List<Link> trail(Frame frame, Call call, String here) {
        return trail(frame, call, List.of(new Link(here, "")));
    }

    /** From the desk down to the call, and further. */
    public List<Link> trail(Frame frame, Call call, List<Link> down) {
        var trail = new ArrayList<Link>();
        trail.add(new Link(frame.t("desk-home.title"), "/desk"));
        trail.add(new Link(name(frame, call), address(call)));
        trail.addAll(down);
        return trail;
    }

    /** From the desk down to the call. */
    public List<Link> trail(Frame frame, Call call) {
        return List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(name(frame, call), ""));
    }

    /** The call that decides on it: its own, or that of the later edition which it was carried over to. */
    public Call callOf(Application application) {
        return calls.call(application.decidingCall());
    }

    /** Edition and name. */
    public static String name(Frame frame, Call call) {
        return frame.t("desk-application.call", Integer.toString(call.edition()), call.name());
    }

    private boolean has(Call call, Stage stage) {
        return calls.rules(call).has(stage);
    }

    private static Link link(Frame frame, String key, String address) {
        var here = frame.path().replaceAll("\\?.*", "");
        return new Link(frame.t(key), here.equals(address) ? "" : address);
    }
}
