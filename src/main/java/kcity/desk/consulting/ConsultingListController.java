package kcity.desk.consulting;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Preliminary consulting call by call. */
@Controller
class ConsultingListController {
    private final ConsultingQueries consulting;
    private final ScreeningQueries screening;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final DeskNavigation navigation;

    ConsultingListController(
            ConsultingQueries consulting,
            ScreeningQueries screening,
            ApplicationQueries applications,
            CallQueries calls,
            DeskNavigation navigation) {
        this.consulting = consulting;
        this.screening = screening;
        this.applications = applications;
        this.calls = calls;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/consultings")
    Page list(Frame frame, Actor actor, @PathVariable String callRef) {
        var call = calls.call(callRef);
        var begun = consulting.begun(actor, callRef).stream()
                .collect(Collectors.toMap(Consulting::application, Function.identity()));
        var refs = new TreeSet<>(screening.shortListed(actor, callRef));
        refs.addAll(begun.keySet());
        return new ConsultingListPage(
                frame,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("desk-application.way.consultings")),
                navigation.of(frame, call),
                applications.all(actor, refs).stream()
                        .map(a -> line(frame, a, Optional.ofNullable(begun.get(a.ref()))))
                        .toList());
    }

    private static ConsultingListPage.Line line(Frame frame, Application application, Optional<Consulting> known) {
        return new ConsultingListPage.Line(
                application.ref(),
                application.title(),
                known.map(Consulting::firm).orElse(""),
                known.map(c -> c.visits().size()).orElse(0),
                known.map(c -> c.findings().size()).orElse(0),
                ShowConsulting.tag(frame, known));
    }
}
