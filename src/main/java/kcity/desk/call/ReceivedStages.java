package kcity.desk.call;

import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.call.CallState;
import kcity.desk.call.StageLine.Count;
import kcity.desk.call.StageLine.Progress;
import kcity.programme.Stage;
import kcity.progress.ApplicationStage;
import kcity.progress.CallProgress;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** From intake to consulting: for the officers in charge. */
@Component
class ReceivedStages {
    private final CallQueries calls;
    private final CallWords words;

    ReceivedStages(CallQueries calls, CallWords words) {
        this.calls = calls;
        this.words = words;
    }

    List<StageLine> of(Frame frame, Actor actor, CallProgress progress) {
        var lines = new ArrayList<StageLine>();
        var call = progress.call();
        if (!CallRights.maySee(actor, call)) {
            return lines;
        }
        lines.add(intake(frame, progress));
        lines.add(screening(frame, progress));
        if (calls.rules(call).has(Stage.SHORT_LIST)) {
            lines.add(shortList(frame, progress));
        }
        if (calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)) {
            lines.add(consulting(frame, progress));
        }
        return lines;
    }

    private StageLine intake(Frame frame, CallProgress progress) {
        var text = StageLine.words(
                frame,
                new Count("desk-call.intake.received", progress.considered()),
                new Count("desk-call.intake.pool", progress.at(ApplicationStage.CARRIED_OVER)),
                new Count("desk-call.intake.withdrawn", progress.at(ApplicationStage.WITHDRAWN)));
        var call = progress.call();
        return new StageLine(frame.t("desk-call.intake"), words.state(frame, call), text, page(call, "applications"));
    }

    private StageLine screening(Frame frame, CallProgress progress) {
        var call = progress.call();
        var left = progress.unscreened() + (calls.state(call) == CallState.OPEN ? 1 : 0);
        var text = StageLine.words(
                frame,
                new Count("desk-call.screening.to-do", progress.waitingForScreening()),
                new Count("desk-call.screening.asked", progress.at(ApplicationStage.QUESTION_OPEN)),
                new Count("desk-call.screening.eligible", progress.eligible()),
                new Count("desk-call.screening.not-eligible", progress.notEligible()));
        return line(
                frame,
                "desk-call.screening",
                Progress.of(progress.considered(), left),
                text,
                page(call, "applications"));
    }

    private static StageLine shortList(Frame frame, CallProgress progress) {
        var text = StageLine.words(
                frame,
                new Count("desk-call.short-list.listed", progress.shortListed()),
                new Count("desk-call.short-list.more", progress.notShortListed()));
        return line(
                frame,
                "desk-call.short-list",
                Progress.of(progress.shortListed(), 0),
                text,
                page(progress.call(), "short-list"));
    }

    private static StageLine consulting(Frame frame, CallProgress progress) {
        var text = StageLine.words(
                frame,
                new Count("desk-call.consulting.to-begin", progress.toConsult()),
                new Count("desk-call.consulting.going", progress.consulting()),
                new Count("desk-call.consulting.go", progress.concluded(true)),
                new Count("desk-call.consulting.no-go", progress.concluded(false)));
        var state = Progress.of(progress.begun(), progress.toConsult() + progress.consulting());
        return line(frame, "desk-call.consulting", state, text, page(progress.call(), "consultings"));
    }

    static StageLine line(Frame frame, String key, Progress progress, String text, String address) {
        return new StageLine(frame.t(key), progress.tag(frame), text, address);
    }

    static String page(Call call, String page) {
        return "/desk/calls/" + call.ref() + "/" + page;
    }
}
