package kcity.application;

import java.time.Clock;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partner body abroad confirms that it takes part, through the person who reads what is sent to the named address. */
@Component
public class ConfirmPartnerships {
    private final Applications applications;
    private final Confirmations confirmations;
    private final PeopleQueries people;
    private final CallQueries calls;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConfirmPartnerships(
            Applications applications,
            Confirmations confirmations,
            PeopleQueries people,
            CallQueries calls,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.confirmations = confirmations;
        this.people = people;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** For the revision that stands; another is to be confirmed anew. */
    @Transactional
    public void confirm(Actor actor, String ref) {
        var act = Act.of(actor, clock);
        var mailbox = people.provenMailbox(actor.id()).orElse("");
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRights.isPartner(a, mailbox))
                .orElseThrow(() -> new NotFound("application " + ref));
        stages.ask(ActKind.CONFIRM_PARTNERSHIP, application, act.at());
        if (!application.submitted()) {
            throw new Refused("refusal.application.withdrawn");
        }
        if (ApplicationRights.mayWrite(actor, application)
                || actor.organisation().equals(application.organisation())) {
            throw new Refused("refusal.application.partner-own");
        }
        if (!confirmations.add(application, act)) {
            throw new Refused("refusal.application.confirmed-already");
        }
        facts.publishEvent(new PartnershipConfirmed(
                application.reference(),
                act,
                actor.organisation(),
                application.revision(),
                application.call(),
                application.organisation()));
    }

    /** Whether the actor's own confirmation of what stands can be taken back. */
    public boolean canTakeBack(Actor actor, Application application) {
        return application.submitted()
                && confirmations.of(application).stream()
                        .anyMatch(c -> c.organisation().id().equals(actor.organisation()))
                && stages.allows(ActKind.TAKE_BACK_CONFIRMATION, application);
    }

    /** Takes back a confirmation that was given by mistake, until the review begins; applicant and operator are told. */
    @Transactional
    public void takeBack(Actor actor, String ref, String reason) {
        var act = Act.of(actor, clock);
        var mailbox = people.provenMailbox(actor.id()).orElse("");
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRights.isPartner(a, mailbox))
                .filter(a -> confirmations.of(a).stream()
                        .anyMatch(c -> c.organisation().id().equals(actor.organisation())))
                .orElseThrow(() -> new NotFound("confirmation of " + ref));
        stages.keepStill(application);
        if (Seen.isBlank(reason)) {
            throw new Refused(List.of(Refused.Reason.at(Matter.REASON, "refusal.application.reason-missing")));
        }
        stages.ask(ActKind.TAKE_BACK_CONFIRMATION, application, act.at());
        var gone = confirmations.takeBack(application, reason.strip(), act);
        facts.publishEvent(new ConfirmationTakenBack(
                gone.subject(),
                act,
                gone.reason(),
                List.of(application.reference()),
                List.of(
                        application.organisation(),
                        calls.call(application.decidingCall()).agency()),
                gone.entry(),
                gone.reason()));
    }
}
