package kcity.application;

import java.time.Clock;
import kcity.call.ActKind;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws away a draft that was begun by mistake; what was submitted once can only be withdrawn. */
@Component
public class DiscardDrafts {
    private final Applications applications;
    private final Drafts drafts;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DiscardDrafts(
            Applications applications, Drafts drafts, AskStages stages, ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether the actor can throw it away now. */
    public boolean isPossible(Actor actor, Application application) {
        return ApplicationRights.mayWrite(actor, application) && application.revision() == 0;
    }

    @Transactional
    public void discard(Actor actor, String ref) {
        var act = Act.of(actor, clock);
        applications.lock(ref);
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRights.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
        if (!isPossible(actor, application)) {
            throw new Refused("refusal.application.submitted-once");
        }
        stages.ask(ActKind.DISCARD, application, act.at());
        drafts.discard(ref, act);
        facts.publishEvent(
                new DraftDiscarded(application.reference(), act, application.call(), application.organisation()));
    }
}
