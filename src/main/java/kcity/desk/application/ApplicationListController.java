package kcity.desk.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.screening.States;
import kcity.screening.ScreeningQueries;
import kcity.screening.State;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a call received. */
@Controller
class ApplicationListController {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final CallQueries calls;
    private final Ways ways;

    ApplicationListController(
            ApplicationQueries applications, ScreeningQueries screening, CallQueries calls, Ways ways) {
        this.applications = applications;
        this.screening = screening;
        this.calls = calls;
        this.ways = ways;
    }

    @GetMapping("/desk/calls/{callRef}/applications")
    Page list(Frame frame, Actor actor, @PathVariable String callRef) {
        var call = calls.call(callRef);
        var title = Ways.name(frame, call);
        var states = screening.states(actor, callRef);
        return new ApplicationListPage(
                frame,
                title,
                ways.trail(frame, call, frame.t("desk-application.way.applications")),
                ways.of(frame, call),
                lines(frame, applications.submitted(actor, callRef), a -> tag(frame, states, a)),
                lines(
                        frame,
                        applications.pool(actor, callRef),
                        a -> Tag.of(
                                Tone.INFORMATION,
                                frame.t("desk-application.pool.edition", Integer.toString(a.edition())))),
                lines(
                        frame,
                        applications.withdrawn(actor, callRef),
                        a -> Tag.of(Tone.WARNING, frame.t("desk-application.withdrawn"))));
    }

    private static Tag tag(Frame frame, Map<String, State> states, Application application) {
        return States.tag(frame, states.getOrDefault(application.ref(), State.TO_SCREEN));
    }

    private static List<ApplicationListPage.Line> lines(
            Frame frame, List<Application> applications, Function<Application, Tag> tag) {
        return applications.stream().map(a -> line(frame, a, tag.apply(a))).toList();
    }

    private static ApplicationListPage.Line line(Frame frame, Application application, Tag tag) {
        var country = application.country();
        var requested = application.requested();
        var submitted = application.submittedAt();
        return new ApplicationListPage.Line(
                application.ref(),
                application.title(),
                application.city() + (country == null ? "" : ", " + frame.country(country)),
                requested == null ? "" : frame.won(requested),
                submitted == null ? "" : frame.date(submitted),
                tag);
    }
}
