package kcity.desk.application;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.ReceivedApplications;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.progress.ProgressLine;
import kcity.progress.ProgressQueries;
import kcity.shared.Actor;
import kcity.web.CsvFile;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.StageTag;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a call received, as a page and as a file. */
@Controller
class ApplicationListController {
    private static final String LIST = "/desk/calls/{callRef}/applications";
    private static final int LINES = 20;
    /** So many are written while the reader waits. */
    private static final int AT_ONCE = 1_000;

    private final CallQueries calls;
    private final ProgressQueries progress;
    private final ReceivedApplications received;
    private final DeskNavigation navigation;
    private final ListFile file;
    private final AskForLists export;

    ApplicationListController(
            CallQueries calls,
            ProgressQueries progress,
            ReceivedApplications received,
            DeskNavigation navigation,
            ListFile file,
            AskForLists export) {
        this.calls = calls;
        this.progress = progress;
        this.received = received;
        this.navigation = navigation;
        this.file = file;
        this.export = export;
    }

    @GetMapping(LIST)
    Page list(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        var call = calls.call(callRef);
        var address = address(callRef);
        var filter = ListFilter.of(entered);
        var asked = filter.progress(file.perCity(callRef));
        var list = progress.list(actor, callRef, asked, filter.page(), LINES);
        var pages = Pagination.of(list.found(), LINES, filter.page(), filter.at(address));
        return new ApplicationListPage(
                frame,
                entered,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("desk-application.way.applications")),
                navigation.of(frame, call),
                address,
                list.all(),
                list.found(),
                ListFields.of(frame, list.counts(), filter),
                columns(frame, filter, address),
                lines(frame, actor, callRef, list.lines()),
                pages,
                list.found() > AT_ONCE ? "" : filter.at(address + ".csv"),
                address + "/exports",
                filter);
    }

    private static String address(String callRef) {
        return "/desk/calls/" + callRef + "/applications";
    }

    private static List<Column> columns(Frame frame, ListFilter filter, String address) {
        return Stream.of("number", "title", "place", "requested", "at", "state")
                .map(key -> {
                    var heading = frame.t("desk-application." + key);
                    var column = key.equals("requested") ? Column.number(heading) : Column.text(heading);
                    return column.sorted(filter.by(key).at(address), filter.orderOf(key));
                })
                .toList();
    }

    private List<ApplicationListPage.Line> lines(Frame frame, Actor actor, String callRef, List<ProgressLine> shown) {
        var beside = received.ofSameCity(
                actor, callRef, shown.stream().map(ProgressLine::ref).toList());
        return shown.stream()
                .map(one -> line(frame, one, beside.getOrDefault(one.ref(), List.of())))
                .toList();
    }

    private static ApplicationListPage.Line line(Frame frame, ProgressLine one, List<String> beside) {
        return new ApplicationListPage.Line(
                one.ref(),
                one.title(),
                one.city() + ", " + frame.country(one.country()),
                beside.stream()
                        .filter(other -> !other.equals(one.ref()))
                        .map(other -> Tag.of(Tone.WARNING, frame.t("desk-application.beside.mark", other)))
                        .toList(),
                frame.won(one.requested()),
                frame.date(one.submittedAt()),
                StageTag.ofStaff(frame, one.stage()));
    }

    /** For those who may see the page, with the same filters. A long one is prepared as a job. */
    @GetMapping(LIST + ".csv")
    Object file(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        var filter = ListFilter.of(entered);
        var asked = filter.progress(file.perCity(callRef));
        var list = progress.list(actor, callRef, asked, 1, AT_ONCE);
        if (list.found() > AT_ONCE) {
            return Redirect.to(filter.at(address(callRef))).saying("desk-application.export.long");
        }
        return CsvFile.download(
                ListFile.name(callRef), ListFile.headings(frame::t), file.rows(actor, callRef, list.lines(), frame::t));
    }

    @PostMapping(LIST + "/exports")
    Object export(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        return entered.orAgain(
                () -> Redirect.to("/desk/jobs/" + export.ask(actor, callRef, frame.language(), ListFilter.of(entered))),
                again -> list(frame, actor, callRef, again));
    }
}
