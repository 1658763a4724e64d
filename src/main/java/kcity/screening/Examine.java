package kcity.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.ApplicationSubmitted;
import kcity.call.CallQueries;
import kcity.call.Eligibility;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the rules of the call and the questions of its form to an application and keeps what it finds: at every submission, and at every decision. */
@Component
class Examine {
    private final Screenings screenings;
    private final Examinations examinations;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;

    Examine(
            Screenings screenings,
            Examinations examinations,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts) {
        this.screenings = screenings;
        this.examinations = examinations;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
    }

    /** In the transaction of the submission, after the history has written it down. */
    @EventListener
    @Order(10)
    void onSubmission(ApplicationSubmitted submitted) {
        var application =
                applications.application(Actor.SYSTEM, submitted.subject().id());
        screenings.lock(application.ref());
        var number = examinations.next(application.ref());
        keep(submitted.act().as(Actor.SYSTEM), application, number, findings(application, submitted.at()));
    }

    Examination keep(Act act, Application application, int number, List<Finding> findings) {
        var call = calls.call(application.decidingCall());
        var examination =
                new Examination(number, call.edition(), call.version(), application.revision(), act.at(), findings);
        examinations.add(application.ref(), examination, act.by());
        facts.publishEvent(RulesExamined.of(act, application.reference(), examination));
        return examination;
    }

    List<Finding> findings(Application application, Instant at) {
        return Stream.concat(
                        form(application, at).stream(),
                        applications.findings(Actor.SYSTEM, application.ref()).stream()
                                .map(Examine::rule))
                .toList();
    }

    private List<Finding> form(Application application, Instant at) {
        var form = application.form();
        var wrong = new ArrayList<>(form.wrong(form.asked(application.answers()), DayRange.newest(at)));
        wrong.addAll(applications.filesOfOtherKinds(application));
        return wrong.isEmpty()
                ? List.of(new Finding("form", true, "screening.form-complete", List.of(), List.of()))
                : wrong.stream().map(Examine::answer).toList();
    }

    private static Finding answer(Refused.Reason reason) {
        return new Finding("form." + reason.question(), false, reason.key(), reason.arguments(), List.of());
    }

    private static Finding rule(Eligibility.Finding finding) {
        return new Finding(
                finding.rule(),
                finding.met(),
                finding.met() ? "rule." + finding.rule() : finding.reason().key(),
                finding.arguments(),
                finding.sources());
    }
}
