package kcity.desk.application;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.ReceivedApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.programme.Cap;
import kcity.progress.ProgressCount;
import kcity.progress.ProgressLine;
import kcity.progress.ProgressQueries;
import kcity.shared.Actor;
import kcity.web.CsvFile;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.StageTag;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a call received, as a page and as a file. */
@Controller
class ApplicationListController {
    private static final int LINES = 20;
    private final CallQueries calls;
    private final ProgressQueries progress;
    private final ReceivedApplications received;
    private final DeskNavigation navigation;

    ApplicationListController(
            CallQueries calls, ProgressQueries progress, ReceivedApplications received, DeskNavigation navigation) {
        this.calls = calls;
        this.progress = progress;
        this.received = received;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/applications")
    Page list(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        var call = calls.call(callRef);
        var address = "/desk/calls/" + callRef + "/applications";
        var filter = ListFilter.of(entered);
        var asked = filter.progress(perCity(call));
        var counts = progress.counts(actor, callRef, asked);
        var found = counts.stream().mapToLong(ProgressCount::found).sum();
        var pages = Pagination.of(found, LINES, filter.page(), filter.at(address));
        return new ApplicationListPage(
                frame,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("desk-application.way.applications")),
                navigation.of(frame, call),
                address,
                counts.stream().mapToLong(ProgressCount::all).sum(),
                found,
                ListFields.of(frame, counts, filter),
                columns(frame, filter, address),
                lines(frame, actor, callRef, progress.page(actor, callRef, asked, (pages.page() - 1) * LINES, LINES)),
                pages,
                filter.at(address + ".csv"));
    }

    private int perCity(Call call) {
        var most = calls.rules(call).proposalsPerCity().known().orElse(Cap.NONE).most();
        return most == null ? 0 : most;
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
                        .map(other -> Tag.of(Tone.WARNING, frame.t("desk-application.beside.mark", other)))
                        .toList(),
                frame.won(one.requested()),
                frame.date(one.submittedAt()),
                StageTag.ofStaff(frame, one.stage()));
    }

    /** For those who may see the page, with the same filters; amounts in won, instants to the second in UTC. */
    @GetMapping("/desk/calls/{callRef}/applications.csv")
    ResponseEntity<Resource> file(Frame frame, Actor actor, @PathVariable String callRef, SubmittedForm entered) {
        var filter = ListFilter.of(entered).progress(perCity(calls.call(callRef)));
        var beside = received.ofSameCity(actor, callRef);
        return CsvFile.download(
                callRef + "-applications.csv",
                Stream.of("number", "title", "city", "country", "requested.won", "at", "state", "beside.column")
                        .map(key -> frame.t("desk-application." + key))
                        .toList(),
                rows -> progress.each(
                        actor,
                        callRef,
                        filter,
                        one -> rows.accept(row(frame, one, beside.getOrDefault(one.ref(), List.of())))));
    }

    private static List<String> row(Frame frame, ProgressLine one, List<String> beside) {
        return List.of(
                one.ref(),
                one.title(),
                one.city(),
                one.country().code(),
                Long.toString(one.requested().amount()),
                one.submittedAt().toString(),
                frame.t(one.stage().staffWord()),
                String.join(" ", beside));
    }
}
