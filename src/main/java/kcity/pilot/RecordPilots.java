package kcity.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kcity.call.ActKind;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records installation, operation and what went wrong at demonstrations. */
@Component
public class RecordPilots {
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final PilotAccess access;
    private final Pilots pilots;
    private final ApplicationEventPublisher facts;

    RecordPilots(PilotAccess access, Pilots pilots, ApplicationEventPublisher facts) {
        this.access = access;
        this.pilots = pilots;
        this.facts = facts;
    }

    /**
     * A site where the solution stands.
     *
     * @param partner the body abroad whose place it is
     * @param latitude in degrees, or null as longitude then is too
     */
    public record Place(
            String name,
            String place,
            String partner,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String equipment) {}

    @Transactional
    public void install(Actor actor, String ref, Place place, LocalDate on) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        missing(place.name(), PilotMatter.SITE, "refusal.pilot.site-missing", wrong);
        missing(place.place(), PilotMatter.PLACE, "refusal.pilot.place-missing", wrong);
        missing(place.partner(), PilotMatter.PARTNER, "refusal.pilot.partner-missing", wrong);
        coordinates(place.latitude(), place.longitude(), wrong);
        found.happened(on, PilotMatter.INSTALLED_ON, wrong);
        access.ask(ActKind.RECORD, found, wrong);
        var site = new Pilot.Site(
                1
                        + found.pilot().sites().stream()
                                .mapToInt(Pilot.Site::number)
                                .max()
                                .orElse(0),
                place.name().strip(),
                place.place().strip(),
                place.partner().strip(),
                place.latitude(),
                place.longitude(),
                place.equipment().strip(),
                on);
        pilots.add(ref, site, act);
        facts.publishEvent(new SiteInstalled(
                found.part("site", site.number()),
                act,
                found.award(),
                found.call().ref(),
                site.name(),
                site.place(),
                site.partner(),
                site.latitude(),
                site.longitude(),
                site.equipment(),
                on));
    }

    private static void missing(String words, Matter about, String key, List<Reason> wrong) {
        if (Seen.isBlank(words)) {
            wrong.add(Reason.at(about, key));
        }
    }

    private static void coordinates(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, List<Reason> wrong) {
        if ((latitude == null) != (longitude == null)) {
            wrong.add(Reason.at(
                    latitude == null ? PilotMatter.LATITUDE : PilotMatter.LONGITUDE, "refusal.pilot.both-coordinates"));
        }
        if (latitude != null && latitude.abs().compareTo(POLE) > 0) {
            wrong.add(Reason.at(PilotMatter.LATITUDE, "refusal.pilot.no-latitude"));
        }
        if (longitude != null && longitude.abs().compareTo(DATE_LINE) > 0) {
            wrong.add(Reason.at(PilotMatter.LONGITUDE, "refusal.pilot.no-longitude"));
        }
    }

    @Transactional
    public void startOperation(Actor actor, String ref, LocalDate on) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        var installed = found.pilot().sites().stream()
                .map(Pilot.Site::installedOn)
                .sorted()
                .findFirst();
        if (installed.isEmpty()) {
            wrong.add(Reason.of("refusal.pilot.install-first"));
        } else if (on.isBefore(installed.get())) {
            wrong.add(Reason.at(PilotMatter.STARTED_ON, "refusal.pilot.starts-before-installed"));
        }
        if (found.pilot().operation() != null) {
            wrong.add(Reason.of("refusal.pilot.operating-already"));
        }
        found.happened(on, PilotMatter.STARTED_ON, wrong);
        access.ask(ActKind.RECORD, found, wrong);
        pilots.start(ref, on, act);
        facts.publishEvent(new OperationStarted(
                found.award(), act, found.award(), found.call().ref(), on));
    }

    @Transactional
    public void endOperation(Actor actor, String ref, LocalDate on) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        var operation = found.pilot().operation();
        if (operation == null) {
            wrong.add(Reason.of("refusal.pilot.operate-first"));
        } else if (operation.endedOn() != null) {
            wrong.add(Reason.of("refusal.pilot.ended-already"));
        } else if (on.isBefore(operation.startedOn())) {
            wrong.add(Reason.at(PilotMatter.ENDED_ON, "refusal.pilot.ends-before-it-starts"));
        } else if (found.pilot().measuredAfter(on)) {
            wrong.add(Reason.at(PilotMatter.ENDED_ON, "refusal.pilot.measured-later"));
        }
        found.happened(on, PilotMatter.ENDED_ON, wrong);
        access.ask(ActKind.RECORD, found, wrong);
        pilots.end(ref, on, act);
        facts.publishEvent(new OperationEnded(
                found.award(), act, found.award(), found.call().ref(), on));
    }

    /**
     * @param remedy what was done about it; may be empty
     */
    @Transactional
    public void note(Actor actor, String ref, LocalDate on, String what, String remedy) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var wrong = found.goesOn();
        missing(what, PilotMatter.WHAT, "refusal.pilot.incident-missing", wrong);
        found.happened(on, PilotMatter.HAPPENED_ON, wrong);
        access.ask(ActKind.RECORD, found, wrong);
        var number = 1
                + found.pilot().incidents().stream()
                        .mapToInt(Pilot.Incident::number)
                        .max()
                        .orElse(0);
        var incident = new Pilot.Incident(number, on, what.strip(), remedy.strip());
        pilots.add(ref, incident, act);
        facts.publishEvent(new IncidentNoted(
                found.part("incident", incident.number()),
                act,
                found.award(),
                found.call().ref(),
                on,
                incident.what(),
                incident.remedy()));
    }
}
