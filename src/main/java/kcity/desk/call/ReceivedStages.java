package kcity.desk.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kcity.application.ReceivedApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.call.CallState;
import kcity.consulting.Conclusion;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.desk.call.StageLine.Count;
import kcity.desk.call.StageLine.Progress;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.screening.State;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** From intake to consulting: for the officers in charge. */
@Component
class ReceivedStages {
    private final ReceivedApplications applications;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final CallQueries calls;
    private final CallWords words;

    ReceivedStages(
            ReceivedApplications applications,
            ScreeningQueries screening,
            ConsultingQueries consulting,
            CallQueries calls,
            CallWords words) {
        this.applications = applications;
        this.screening = screening;
        this.consulting = consulting;
        this.calls = calls;
        this.words = words;
    }

    List<StageLine> of(Frame frame, Actor actor, Call call) {
        var lines = new ArrayList<StageLine>();
        if (!CallRights.maySee(actor, call)) {
            return lines;
        }
        var states = screening.states(actor, call.ref()).values();
        lines.add(intake(frame, actor, call, states.size()));
        lines.add(screening(frame, call, states));
        if (calls.rules(call).has(Stage.SHORT_LIST)) {
            lines.add(shortList(frame, call, states));
        }
        if (calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)) {
            lines.add(consulting(frame, actor, call));
        }
        return lines;
    }

    private StageLine intake(Frame frame, Actor actor, Call call, long received) {
        var counts = applications.counts(actor, call.ref());
        var text = StageLine.words(
                frame,
                new Count("desk-call.intake.received", received),
                new Count("desk-call.intake.pool", counts.carriedOver()),
                new Count("desk-call.intake.withdrawn", counts.withdrawn()));
        return new StageLine(frame.t("desk-call.intake"), words.state(frame, call), text, page(call, "applications"));
    }

    private StageLine screening(Frame frame, Call call, Collection<State> states) {
        var open = states.size() - count(states, State.NOT_ELIGIBLE) - passed(states);
        var left = open + (calls.state(call) == CallState.OPEN ? 1 : 0);
        var text = StageLine.words(
                frame,
                new Count(
                        "desk-call.screening.to-do",
                        states.stream().filter(State::waits).count()),
                new Count("desk-call.screening.asked", count(states, State.QUESTION_OPEN)),
                new Count("desk-call.screening.eligible", passed(states)),
                new Count("desk-call.screening.not-eligible", count(states, State.NOT_ELIGIBLE)));
        return line(frame, "desk-call.screening", Progress.of(states.size(), left), text, page(call, "applications"));
    }

    private static StageLine shortList(Frame frame, Call call, Collection<State> states) {
        var listed = count(states, State.SHORT_LISTED);
        var text = StageLine.words(
                frame,
                new Count("desk-call.short-list.listed", listed),
                new Count("desk-call.short-list.more", count(states, State.ELIGIBLE)));
        return line(frame, "desk-call.short-list", Progress.of(listed, 0), text, page(call, "short-list"));
    }

    private StageLine consulting(Frame frame, Actor actor, Call call) {
        var begun = consulting.begun(actor, call.ref());
        var listed = screening.shortListed(actor, call.ref());
        var toBegin = listed.stream()
                .filter(ref -> begun.stream().noneMatch(c -> c.application().equals(ref)))
                .count();
        var going = begun.stream().filter(c -> c.conclusion().isEmpty()).count();
        var text = StageLine.words(
                frame,
                new Count("desk-call.consulting.to-begin", toBegin),
                new Count("desk-call.consulting.going", going),
                new Count("desk-call.consulting.go", concluded(begun, true)),
                new Count("desk-call.consulting.no-go", concluded(begun, false)));
        var progress = begun.isEmpty() ? Progress.NOT_YET : Progress.of(begun.size(), toBegin + going);
        return line(frame, "desk-call.consulting", progress, text, page(call, "consultings"));
    }

    private static long concluded(List<Consulting> begun, boolean go) {
        return begun.stream()
                .flatMap(c -> c.conclusion().stream())
                .map(Conclusion::go)
                .filter(went -> went == go)
                .count();
    }

    private static long passed(Collection<State> states) {
        return states.stream().filter(State::passed).count();
    }

    private static long count(Collection<State> states, State state) {
        return states.stream().filter(s -> s == state).count();
    }

    static StageLine line(Frame frame, String key, Progress progress, String text, String address) {
        return new StageLine(frame.t(key), progress.tag(frame), text, address);
    }

    static String page(Call call, String page) {
        return "/desk/calls/" + call.ref() + "/" + page;
    }
}
