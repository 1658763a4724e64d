package kcity.desk.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.people.PeopleQueries;
import kcity.programme.Stage;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressLine;
import kcity.progress.ProgressPage;
import kcity.progress.ProgressQueries;
import kcity.screening.ScreeningMatter;
import kcity.screening.ScreeningQueries;
import kcity.screening.ScreeningRights;
import kcity.screening.ShortListApplications;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.SearchWords;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Pagination;
import kcity.web.component.Struck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The short list of a planning call. */
@Controller
class ShortListController {
    private static final int EACH = 100;
    private static final ProgressFilter ELIGIBLE = new ProgressFilter(
            Set.of(ApplicationStage.ELIGIBLE.name()), "", SearchWords.NONE, 0, ProgressFilter.Order.NUMBER, false);
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ShortListApplications shortList;
    private final ProgressQueries progress;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final DeskNavigation navigation;

    ShortListController(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ShortListApplications shortList,
            ProgressQueries progress,
            CallQueries calls,
            PeopleQueries people,
            DeskNavigation navigation) {
        this.applications = applications;
        this.screening = screening;
        this.shortList = shortList;
        this.progress = progress;
        this.calls = calls;
        this.people = people;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/short-list")
    Page shortList(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        return page(frame, actor, callRef, SubmittedForm.NOTHING, asked(entered));
    }

    /** Those on the list stay on it: they are not offered again, and go along. */
    @PostMapping("/desk/calls/{callRef}/short-list")
    Object decide(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var all = new java.util.ArrayList<>(screening.shortListed(actor, callRef));
                    all.addAll(entered.valuesOf("chosen"));
                    shortList.shortList(actor, callRef, all, entered.value("reason"));
                    return Redirect.to("/desk/calls/" + callRef + "/short-list").saying("screening.short-listed");
                },
                again -> page(frame, actor, callRef, again, asked(again)));
    }

    private static int asked(SubmittedForm entered) {
        return Pagination.asked(entered.value("page"));
    }

    private Page page(Frame frame, Actor actor, String callRef, SubmittedForm entered, int asked) {
        var call = calls.call(callRef);
        if (!calls.rules(call).has(Stage.SHORT_LIST)) {
            throw new NotFound("short list of " + callRef);
        }
        var closed = screening.shortListClosed(actor, callRef).stream()
                .map(frame::reason)
                .toList();
        var listed = screening.shortListed(actor, callRef);
        var titles = applications.all(actor, listed).stream()
                .collect(Collectors.toMap(Application::ref, Application::title));
        var mayAdd = closed.isEmpty() && ScreeningRights.mayScreen(actor, call);
        var eligible =
                mayAdd ? progress.list(actor, callRef, ELIGIBLE, asked, EACH) : new ProgressPage(List.of(), List.of());
        var pages = Pagination.of(eligible.found(), EACH, asked, "/desk/calls/" + callRef + "/short-list");
        var more = options(frame, eligible.lines());
        return new ShortListPage(
                frame,
                entered,
                callRef,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("desk-application.way.short-list")),
                navigation.of(frame, call),
                listed.stream()
                        .map(ref -> new Link(ref + " " + titles.getOrDefault(ref, ""), "/desk/applications/" + ref))
                        .toList(),
                more.isEmpty() ? List.of() : form(frame, entered, more),
                pages,
                closed,
                mayAdd
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

    /** One page of those that are eligible and not on the list. */
    private static List<Option> options(Frame frame, List<ProgressLine> eligible) {
        return eligible.stream()
                .map(one -> new Option(
                        one.ref(), one.ref() + " " + one.title(), one.city() + ", " + frame.country(one.country())))
                .toList();
    }

    private static List<Field> form(Frame frame, SubmittedForm entered, List<Option> more) {
        return List.of(
                entered.fill(
                        frame,
                        Field.choices("chosen", frame.t("desk-screening.short-list.choose"), more)
                                .about(ScreeningMatter.SHORT_LIST)),
                entered.fill(
                        frame,
                        Field.longText("reason", frame.t("desk-screening.reason"))
                                .about(Matter.REASON)));
    }
}
