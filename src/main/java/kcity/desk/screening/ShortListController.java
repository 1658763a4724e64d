package kcity.desk.screening;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.application.Ways;
import kcity.people.PeopleQueries;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.screening.ScreeningRules;
import kcity.screening.ShortListApplications;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Struck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The short list of a planning call. */
@Controller
class ShortListController {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ShortListApplications shortList;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Ways ways;

    ShortListController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ShortListApplications shortList,
            CallQueries calls,
            PeopleQueries people,
            Ways ways) {
        this.applications = applications;
        this.screening = screening;
        this.shortList = shortList;
        this.calls = calls;
        this.people = people;
        this.ways = ways;
    }

    @GetMapping("/desk/calls/{callRef}/short-list")
    Page shortList(Frame frame, Actor actor, @PathVariable String callRef) {
        return page(frame, actor, callRef, Entered.NOTHING);
    }

    /** Those on the list stay on it: they are not offered again, and go along. */
    @PostMapping("/desk/calls/{callRef}/short-list")
    Object decide(Frame frame, Actor actor, @PathVariable String callRef, Entered entered) {
        return entered.orAgain(
                () -> {
                    var all = new java.util.ArrayList<>(screening.shortListed(actor, callRef));
                    all.addAll(entered.valuesOf("chosen"));
                    shortList.shortList(actor, callRef, all, entered.value("reason"));
                    return Redirect.to("/desk/calls/" + callRef + "/short-list").saying("screening.short-listed");
                },
                again -> page(frame, actor, callRef, again));
    }

    private Page page(Frame frame, Actor actor, String callRef, Entered entered) {
        var call = calls.call(callRef);
        if (!calls.rules(call).has(Stage.SHORT_LIST)) {
            throw new NotFound("short list of " + callRef);
        }
        var closed = screening.shortListClosed(actor, callRef).stream()
                .map(frame::reason)
                .toList();
        var byRef = applications.submitted(actor, callRef).stream()
                .collect(Collectors.toMap(Application::ref, Function.identity()));
        var listed = screening.shortListed(actor, callRef);
        var more = screening.passed(actor, callRef).stream()
                .filter(ref -> !listed.contains(ref))
                .map(ref -> option(frame, byRef, ref))
                .toList();
        return new ShortListPage(
                frame,
                entered,
                callRef,
                Ways.name(frame, call),
                ways.trail(frame, call, frame.t("desk-application.way.short-list")),
                ways.of(frame, call),
                listed.stream().map(ref -> link(byRef, ref)).toList(),
                more.isEmpty() || !closed.isEmpty() || !ScreeningRules.mayScreen(actor, call)
                        ? List.of()
                        : form(frame, entered, more),
                closed,
                closed.isEmpty() && ScreeningRules.mayScreen(actor, call)
                        ? listed.stream()
                                .map(ref -> removal(frame, callRef, ref))
                                .toList()
                        : List.of(),
                screening.removals(actor, callRef).stream()
                        .map(gone -> new Struck(
                                frame.t("desk-screening.removal"),
                                gone.application(),
                                gone.reason(),
                                frame.t("desk-screening.by", people.nameFor(actor, gone.by()), frame.time(gone.at()))))
                        .toList());
    }

    private static Link removal(Frame frame, String callRef, String ref) {
        return new Link(
                frame.t("desk-screening.drop.of", ref), "/desk/calls/" + callRef + "/short-list/" + ref + "/removal");
    }

    private static Option option(Frame frame, Map<String, Application> byRef, String ref) {
        var application = java.util.Objects.requireNonNull(byRef.get(ref));
        var country = application.country();
        return new Option(
                ref,
                ref + " " + application.title(),
                application.city() + (country == null ? "" : ", " + frame.country(country)));
    }

    private static Link link(Map<String, Application> byRef, String ref) {
        return new Link(
                ref + " " + java.util.Objects.requireNonNull(byRef.get(ref)).title(), "/desk/applications/" + ref);
    }

    private static List<Field> form(Frame frame, Entered entered, List<Option> more) {
        return List.of(
                entered.fill(frame, Field.choices("chosen", frame.t("desk-screening.short-list.choose"), more)),
                entered.fill(frame, Field.longText("reason", frame.t("desk-screening.reason"))));
    }
}
