package kcity.application;

import java.time.Clock;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant takes its application back, with a reason. It can do so until an agreement binds it. */
@Component
public class WithdrawApplications {
    private final Applications applications;
    private final CallQueries calls;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    WithdrawApplications(
            Applications applications,
            CallQueries calls,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether the applicant can take it back now. */
    public boolean isPossible(Actor actor, Application application) {
        return ApplicationRights.mayWrite(actor, application)
                && application.submitted()
                && stages.allows(ActKind.WITHDRAW, application);
    }

    @Transactional
    public void withdraw(Actor actor, String ref, String reason) {
        var act = Act.of(actor, clock);
        applications.lock(ref);
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRights.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
        if (application.state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        if (application.state() == Application.State.DRAFT) {
            throw new Refused("refusal.application.not-submitted");
        }
        if (!stages.against(ActKind.WITHDRAW, application, act.at()).isEmpty()) {
            throw new Refused("refusal.application.bound");
        }
        if (Seen.isBlank(reason)) {
            throw new Refused(List.of(Refused.Reason.at(Matter.REASON, "refusal.application.reason-missing")));
        }
        applications.withdraw(ref, reason.strip(), act);
        facts.publishEvent(new ApplicationWithdrawn(
                application.reference(),
                act,
                reason.strip(),
                application.call(),
                application.organisation(),
                calls.call(application.decidingCall()).agency()));
    }
}
