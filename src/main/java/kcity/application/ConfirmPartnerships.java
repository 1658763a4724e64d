package kcity.application;

import java.time.Clock;
import kcity.call.Act;
import kcity.people.PeopleQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partner body abroad confirms that it takes part, through the person who reads what is sent to the named address. */
@Component
public class ConfirmPartnerships {
    private final Applications applications;
    private final Confirmations confirmations;
    private final PeopleQueries people;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConfirmPartnerships(
            Applications applications,
            Confirmations confirmations,
            PeopleQueries people,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.confirmations = confirmations;
        this.people = people;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** For the revision that stands; another is to be confirmed anew. */
    @Transactional
    public void confirm(Actor actor, String ref) {
        var mailbox = people.provenMailbox(actor.id()).orElse("");
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRules.isPartner(a, mailbox))
                .orElseThrow(() -> new NotFound("application " + ref));
        stages.ask(Act.CONFIRM_PARTNERSHIP, application);
        if (!application.submitted()) {
            throw new Refused("refusal.application.withdrawn");
        }
        if (ApplicationRules.mayWrite(actor, application)
                || actor.organisation().equals(application.organisation())) {
            throw new Refused("refusal.application.partner-own");
        }
        if (!confirmations.add(application, actor, clock.instant())) {
            throw new Refused("refusal.application.confirmed-already");
        }
        facts.publishEvent(new PartnershipConfirmed(
                application.reference(),
                actor,
                clock.instant(),
                actor.organisation(),
                application.revision(),
                application.call(),
                application.organisation()));
    }
}
