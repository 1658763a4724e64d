package kcity.application;

import java.time.Clock;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.forms.FormVersions;
import kcity.people.PeopleQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft for an organisation, at any time: what is refused for being early or late is the submission. */
@Component
public class StartApplications {
    /** Nobody writes more proposals than that at a time. */
    private static final int MOST_DRAFTS = 20;

    private final Applications applications;
    private final Drafts drafts;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Stages stages;
    private final FormVersions versions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final boolean synthetic;

    StartApplications(
            Applications applications,
            Drafts drafts,
            CallQueries calls,
            PeopleQueries people,
            Stages stages,
            FormVersions versions,
            ApplicationEventPublisher facts,
            Clock clock,
            @Value("${kcity.synthetic:false}") boolean synthetic) {
        this.applications = applications;
        this.drafts = drafts;
        this.calls = calls;
        this.people = people;
        this.stages = stages;
        this.versions = versions;
        this.facts = facts;
        this.clock = clock;
        this.synthetic = synthetic;
    }

    /** The reference of the new draft. */
    @Transactional
    public String start(Actor actor, String callRef) {
        var act = Act.of(actor, clock);
        var call = calls.call(callRef);
        var organisation = people.organisation(actor.organisation()).orElseThrow(() -> new NotFound("organisation"));
        NotAllowed.unless(ApplicationRights.mayStart(actor, organisation), actor, "start an application");
        stages.ask(ActKind.START, call, act.at());
        var ref = applications.nextRef(call);
        if (drafts.count(actor.organisation()) >= MOST_DRAFTS) {
            throw new Refused("refusal.application.too-many-drafts", MOST_DRAFTS);
        }
        var form = versions.use(calls.form(call), act);
        applications.start(ref, call, form.sha256(), synthetic, act);
        facts.publishEvent(new ApplicationStarted(
                new Reference("application", ref), act, callRef, actor.organisation(), synthetic));
        return ref;
    }
}
