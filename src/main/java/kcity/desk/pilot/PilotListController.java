package kcity.desk.pilot;

import java.util.List;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is on the ground, call by call. */
@Controller
class PilotListController {
    private static final int PLANNING_REPORTS = 3;
    private final PilotQueries pilots;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final DeskNavigation navigation;

    PilotListController(
            PilotQueries pilots, ApplicationQueries applications, CallQueries calls, DeskNavigation navigation) {
        this.pilots = pilots;
        this.applications = applications;
        this.calls = calls;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/pilots")
    Page list(Frame frame, Actor actor, @PathVariable String callRef) {
        var call = calls.call(callRef);
        return new PilotListPage(
                frame,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("desk-pilot.list")),
                navigation.of(frame, call),
                call.type() == ProgrammeType.DEMONSTRATION,
                lines(frame, actor, pilots.all(actor, callRef)));
    }

    private List<PilotListPage.Line> lines(Frame frame, Actor actor, List<Pilot> all) {
        var titles = applications
                .all(actor, all.stream().map(Pilot::application).toList())
                .stream()
                .collect(Collectors.toMap(Application::ref, Application::title));
        return all.stream()
                .map(pilot -> line(frame, pilot, titles.getOrDefault(pilot.application(), "")))
                .toList();
    }

    private static PilotListPage.Line line(Frame frame, Pilot pilot, String title) {
        var reached =
                pilot.indicators().stream().filter(Pilot.Indicator::reached).count();
        var values = pilot.indicators().stream()
                .mapToInt(indicator -> indicator.measurements().size())
                .sum();
        return new PilotListPage.Line(
                pilot.application(),
                title,
                frame.number(pilot.sites().size()),
                frame.number(values),
                frame.t("desk-pilot.of", reached, pilot.indicators().size()),
                frame.t(
                        "desk-pilot.of",
                        pilot.deliverables().size(),
                        pilot.type() == ProgrammeType.PLANNING ? PLANNING_REPORTS : 1));
    }
}
