package kcity.selection;

import kcity.application.ApplicationQueries;
import kcity.application.ApplicationWithdrawn;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells chair and officers when somebody withdraws whom a sealed decision has chosen. */
@Component
class NoticeVacancies {
    private final Decisions decisions;
    private final Replacements replacements;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;

    NoticeVacancies(
            Decisions decisions,
            Replacements replacements,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts) {
        this.decisions = decisions;
        this.replacements = replacements;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
    }

    /** In the transaction of the withdrawal, after the history has written it down. */
    @EventListener
    @Order(10)
    void onWithdrawal(ApplicationWithdrawn withdrawn) {
        var ref = withdrawn.subject().id();
        var call = calls.call(applications.application(Actor.SYSTEM, ref).decidingCall());
        decisions
                .newest(call.ref())
                .filter(decision -> replacements.vacancies(call.ref()).contains(ref))
                .ifPresent(decision -> facts.publishEvent(new ChosenWithdrew(
                        withdrawn.subject(),
                        withdrawn.act().as(Actor.SYSTEM),
                        call.ref(),
                        decision.number(),
                        decision.decidedBy(),
                        call.agency())));
    }
}
