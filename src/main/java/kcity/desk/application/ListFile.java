package kcity.desk.application;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.ReceivedApplications;
import kcity.call.CallQueries;
import kcity.programme.Cap;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressLine;
import kcity.progress.ProgressQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.web.CsvFile;
import org.springframework.stereotype.Component;

/** What a call received, as rows of a file; amounts in won, instants to the second in UTC. */
@Component
class ListFile {
    private final CallQueries calls;
    private final ProgressQueries progress;
    private final ReceivedApplications received;

    ListFile(CallQueries calls, ProgressQueries progress, ReceivedApplications received) {
        this.calls = calls;
        this.progress = progress;
        this.received = received;
    }

    static String name(String callRef) {
        return callRef + "-applications.csv";
    }

    /** @param say what a message key says */
    static List<String> headings(UnaryOperator<String> say) {
        return Stream.of("number", "title", "city", "country", "requested.won", "at", "state", "beside.column")
                .map(key -> say.apply("desk-application." + key))
                .toList();
    }

    CsvFile.Rows rows(Act act, String callRef, ProgressFilter filter, UnaryOperator<String> say) {
        var beside = received.ofSameCity(act.actor(), callRef);
        return rows -> progress.each(
                act, callRef, filter, one -> rows.accept(row(one, beside.getOrDefault(one.ref(), List.of()), say)));
    }

    /** Of so few lines that they are there already. */
    CsvFile.Rows rows(Actor actor, String callRef, List<ProgressLine> lines, UnaryOperator<String> say) {
        var beside = received.ofSameCity(
                actor, callRef, lines.stream().map(ProgressLine::ref).toList());
        return rows -> lines.forEach(one -> rows.accept(row(one, beside.getOrDefault(one.ref(), List.of()), say)));
    }

    private static List<String> row(ProgressLine one, List<String> beside, UnaryOperator<String> say) {
        return List.of(
                one.ref(),
                one.title(),
                one.city(),
                one.country().code(),
                Long.toString(one.requested().amount()),
                one.submittedAt().toString(),
                say.apply(one.stage().staffWord()),
                beside.stream().filter(ref -> !ref.equals(one.ref())).collect(Collectors.joining(" ")));
    }

    /** How many of a city the rules let go on; 0 where they do not say. */
    int perCity(String callRef) {
        var most = calls.rules(calls.call(callRef))
                .proposalsPerCity()
                .known()
                .orElse(Cap.NONE)
                .most();
        return most == null ? 0 : most;
    }
}
