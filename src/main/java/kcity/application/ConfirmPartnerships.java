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

/** A partner body abroad confirms that it takes part. */
@Component
public class ConfirmPartnerships {
    private final Applications applications;
    private final PeopleQueries people;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConfirmPartnerships(
            Applications applications,
            PeopleQueries people,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.people = people;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void confirm(Actor actor, String ref) {
        var email = ApplicationRules.emailOf(people.person(actor, actor.id()));
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRules.isPartner(a.partners(), email))
                .orElseThrow(() -> new NotFound("application " + ref));
        stages.ask(Act.CONFIRM_PARTNERSHIP, application);
        if (!applications.confirm(ref, actor, clock.instant())) {
            throw new Refused("refusal.application.confirmed-already");
        }
        facts.publishEvent(new PartnershipConfirmed(
                application.reference(),
                actor,
                clock.instant(),
                actor.organisation(),
                application.call(),
                application.organisation()));
    }
}
