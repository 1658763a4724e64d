package kcity.desk.application;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.Received;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.web.CsvFile;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Column;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a call received, as a page and as a file. */
@Controller
class ApplicationListController {
    private static final int LINES = 20;
    private final CallQueries calls;
    private final Stands stands;
    private final ListFields fields;
    private final Ways ways;

    ApplicationListController(CallQueries calls, Stands stands, ListFields fields, Ways ways) {
        this.calls = calls;
        this.stands = stands;
        this.fields = fields;
        this.ways = ways;
    }

    @GetMapping("/desk/calls/{callRef}/applications")
    Page list(Frame frame, Actor actor, @PathVariable String callRef, Entered entered) {
        var call = calls.call(callRef);
        var address = "/desk/calls/" + callRef + "/applications";
        var filter = ListFilter.of(entered);
        var all = stands.of(frame, actor, call);
        var found = filter.apply(all);
        var pages = Pagination.of(found.size(), LINES, filter.page(), filter.at(address));
        return new ApplicationListPage(
                frame,
                Ways.name(frame, call),
                ways.trail(frame, call, frame.t("desk-application.way.applications")),
                ways.of(frame, call),
                address,
                all.size(),
                found.size(),
                fields.of(frame, all, filter),
                columns(frame, filter, address),
                found.stream()
                        .skip((pages.page() - 1L) * LINES)
                        .limit(LINES)
                        .map(r -> line(frame, r))
                        .toList(),
                pages,
                filter.at(address + ".csv"));
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

    private static ApplicationListPage.Line line(Frame frame, ReceivedLine received) {
        var application = received.application();
        return new ApplicationListPage.Line(
                application.ref(),
                application.title(),
                place(frame, application),
                received.ofSameCity().stream()
                        .map(other -> Tag.of(Tone.WARNING, frame.t("desk-application.beside.mark", other)))
                        .toList(),
                frame.won(application.requested()),
                frame.date(application.submittedAt()),
                received.stand().tag(frame));
    }

    private static String place(Frame frame, Received application) {
        return application.city() + ", " + frame.country(application.country());
    }

    /** For those who may see the page, with the same filters; amounts in won, instants to the second in UTC. */
    @GetMapping("/desk/calls/{callRef}/applications.csv")
    ResponseEntity<byte[]> file(Frame frame, Actor actor, @PathVariable String callRef, Entered entered) {
        var found = ListFilter.of(entered).apply(stands.of(frame, actor, calls.call(callRef)));
        return CsvFile.download(
                callRef + "-applications.csv",
                Stream.of("number", "title", "city", "country", "requested.won", "at", "state", "beside.column")
                        .map(key -> frame.t("desk-application." + key))
                        .toList(),
                found.stream().map(r -> row(frame, r)).toList());
    }

    private static List<String> row(Frame frame, ReceivedLine received) {
        var application = received.application();
        return List.of(
                application.ref(),
                application.title(),
                application.city(),
                ListFilter.country(application),
                Long.toString(application.requested().amount()),
                application.submittedAt().toString(),
                received.stand().words(frame),
                String.join(" ", received.ofSameCity()));
    }
}
