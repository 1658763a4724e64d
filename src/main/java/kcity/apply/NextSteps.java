package kcity.apply;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationRights;
import kcity.call.CallQueries;
import kcity.programme.CallRules;
import kcity.programme.Event;
import kcity.programme.Stage;
import kcity.programme.When;
import kcity.progress.ApplicationStage;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Component;

/** What lies ahead of an application, for its applicant: a question to answer, and the way to the result. */
@Component
final class NextSteps {
    private final ScreeningQueries screening;
    private final CallQueries calls;

    NextSteps(ScreeningQueries screening, CallQueries calls) {
        this.screening = screening;
        this.calls = calls;
    }

    /** That a question waits for an answer, and until when; empty where none does. */
    String question(Frame frame, Actor actor, Application application) {
        return questions(frame, actor, List.of(application)).getOrDefault(application.ref(), "");
    }

    /** By reference; none for those that wait for nothing. */
    Map<String, String> questions(Frame frame, Actor actor, List<Application> shown) {
        var own = shown.stream()
                .filter(a -> ApplicationRights.mayWrite(actor, a) && a.submitted())
                .toList();
        return screening.asked(own).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> frame.t("apply.question", frame.both(e.getValue()))));
    }

    /** What happens next, in order; empty once something is decided. */
    List<String> next(Frame frame, Actor actor, Application application, ApplicationStage stage) {
        if (!ApplicationRights.mayWrite(actor, application)
                || !application.submitted()
                || stage.isEnd()
                || stage.isDecided()) {
            return List.of();
        }
        var call = calls.call(application.decidingCall());
        var rules = calls.rules(call);
        var steps = new ArrayList<String>();
        steps.add(frame.t("apply.next.check", call.agency()));
        if (rules.has(Stage.PRELIMINARY_CONSULTING)) {
            steps.add(frame.t("apply.next.consulting"));
        }
        steps.add(frame.t("apply.next.letter"));
        if (application.edition() == call.edition()) {
            result(frame, rules).ifPresent(steps::add);
        }
        return steps;
    }

    /** When the result is to be told, where the rulebook says so and that is not over. */
    private static Optional<String> result(Frame frame, CallRules rules) {
        return Optional.ofNullable(rules.timetable().get(Event.RESULT))
                .filter(when -> when.known()
                        .map(When::month)
                        .filter(month -> !month.isBefore(now(frame)))
                        .isPresent())
                .map(when -> frame.t(
                        "apply.next.result", new RuleWords(frame).of(when).getFirst()));
    }

    private static YearMonth now(Frame frame) {
        return YearMonth.from(frame.today());
    }
}
