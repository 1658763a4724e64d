package kcity.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records installation, operation and reports. */
@Component
public class RecordPilots {
    private final OnTheGround ground;
    private final Pilots pilots;
    private final ApplicationEventPublisher facts;

    RecordPilots(OnTheGround ground, Pilots pilots, ApplicationEventPublisher facts) {
        this.ground = ground;
        this.pilots = pilots;
        this.facts = facts;
    }

    @Transactional
    public void install(Actor actor, String ref, String name, String equipment, LocalDate on) {
        var found = ground.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (name.isBlank()) {
            wrong.add(Reason.at("site", "refusal.pilot.site-missing"));
        }
        ground.notInTheFuture(on, "installedOn", wrong);
        Refused.ifAny(wrong);
        var site = new Pilot.Site(found.pilot().sites().size() + 1, name.strip(), equipment.strip(), on);
        pilots.add(ref, site, actor, ground.now());
        facts.publishEvent(new SiteInstalled(
                found.application().reference(),
                actor,
                ground.now(),
                found.call().ref(),
                site.number(),
                site.name(),
                on));
    }

    @Transactional
    public void startOperation(Actor actor, String ref, LocalDate on) {
        var found = ground.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (found.pilot().sites().isEmpty()) {
            wrong.add(Reason.of("refusal.pilot.install-first"));
        }
        if (found.pilot().operatingSince() != null) {
            wrong.add(Reason.of("refusal.pilot.operating-already"));
        }
        ground.notInTheFuture(on, "startedOn", wrong);
        Refused.ifAny(wrong);
        pilots.start(ref, on, actor, ground.now());
        facts.publishEvent(new OperationStarted(
                found.application().reference(),
                actor,
                ground.now(),
                found.call().ref(),
                on));
    }

    /**
     * @param document id of the report's file, or null
     */
    @Transactional
    public void deliver(
            Actor actor,
            String ref,
            DeliverableKind kind,
            LocalDate heldOn,
            String summary,
            @Nullable String document) {
        var found = ground.find(actor, ref);
        var wrong = new ArrayList<Reason>();
        if (found.pilot().delivered(kind)) {
            wrong.add(Reason.at("kind", "refusal.pilot.delivered-already"));
        }
        if (summary.isBlank()) {
            wrong.add(Reason.at("summary", "refusal.pilot.summary-missing"));
        }
        ground.notInTheFuture(heldOn, "heldOn", wrong);
        Refused.ifAny(wrong);
        pilots.add(ref, new Pilot.Deliverable(kind, heldOn, summary.strip(), document), actor, ground.now());
        facts.publishEvent(new ReportDelivered(
                found.application().reference(),
                actor,
                ground.now(),
                found.call().ref(),
                kind,
                heldOn,
                document == null ? "" : document));
    }
}
