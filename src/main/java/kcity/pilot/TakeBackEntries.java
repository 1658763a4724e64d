package kcity.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.award.AwardQueries;
import kcity.call.ActKind;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.WithdrawnRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was recorded of a pilot by mistake: with a reason, readable afterwards, and counted no more from that moment. */
@Component
public class TakeBackEntries {
    /** What can be taken back by its number or word alone; a measured value has {@link #correct}. */
    public enum Kind {
        SITE("site"),
        OPERATION("operation"),
        OPERATION_END("operation_end"),
        INDICATOR("indicator"),
        INCIDENT("incident"),
        REPORT("deliverable"),
        ACCEPTANCE("acceptance");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private final PilotAccess access;
    private final Pilots pilots;
    private final Indicators indicators;
    private final AwardQueries awards;
    private final ApplicationEventPublisher facts;

    TakeBackEntries(
            PilotAccess access,
            Pilots pilots,
            Indicators indicators,
            AwardQueries awards,
            ApplicationEventPublisher facts) {
        this.access = access;
        this.pilots = pilots;
        this.indicators = indicators;
        this.awards = awards;
        this.facts = facts;
    }

    /**
     * @param id number of the site or incident, key of the indicator, name of the report; "" for the operation and its end
     */
    @Transactional
    public void takeBack(Actor actor, String ref, Kind kind, String id, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        if (kind == Kind.ACCEPTANCE) {
            NotAllowed.unless(PilotRights.mayAccept(actor, found.call()), actor, "take back an acceptance of " + ref);
        }
        var wrong = wrong(found, kind, id);
        missing(reason, wrong);
        access.ask(ActKind.TAKE_BACK_RECORD, found, wrong);
        take(act, found, kind.table, key(ref, kind, id), reason);
    }

    private static Map<String, Object> key(String ref, Kind kind, String id) {
        return switch (kind) {
            case SITE, INCIDENT -> WithdrawnRows.key("application", ref, "number", number(id));
            case OPERATION, OPERATION_END -> WithdrawnRows.key("application", ref);
            case INDICATOR -> WithdrawnRows.key("application", ref, "key", id);
            case REPORT, ACCEPTANCE -> WithdrawnRows.key("application", ref, "kind", id);
        };
    }

    private static int number(String id) {
        if (!id.matches("\\d{1,6}")) {
            throw new NotFound("entry " + id);
        }
        return Integer.parseInt(id);
    }

    private List<Reason> wrong(PilotAccess.Case found, Kind kind, String id) {
        var pilot = found.pilot();
        var wrong = new ArrayList<Reason>();
        switch (kind) {
            case SITE -> site(pilot, number(id), wrong);
            case OPERATION -> {
                if (pilot.operation() != null && (!pilot.operates() || measured(pilot))) {
                    wrong.add(Reason.of("refusal.pilot.built-on-operation"));
                }
            }
            case INDICATOR -> {
                if (pilot.indicator(id).stream().anyMatch(i -> !i.measurements().isEmpty())) {
                    wrong.add(Reason.of("refusal.pilot.built-on-indicator"));
                }
            }
            case REPORT -> report(pilot, id, wrong);
            case ACCEPTANCE -> {
                if (awards.restsOn(found.application().ref(), id)) {
                    wrong.add(Reason.of("refusal.pilot.paid-on-it"));
                }
            }
            case INCIDENT, OPERATION_END -> {}
        }
        if (pilot.finished()
                && List.of(Kind.SITE, Kind.OPERATION, Kind.OPERATION_END).contains(kind)) {
            wrong.add(Reason.of("refusal.pilot.take-back-report-first"));
        }
        return wrong;
    }

    private static boolean measured(Pilot pilot) {
        return pilot.indicators().stream().anyMatch(i -> !i.measurements().isEmpty());
    }

    /** What operates has another site, installed before it began. */
    private static void site(Pilot pilot, int number, List<Reason> wrong) {
        var operation = pilot.operation();
        if (operation != null
                && pilot.sites().stream()
                        .filter(site -> site.number() != number)
                        .noneMatch(site -> !site.installedOn().isAfter(operation.startedOn()))) {
            wrong.add(Reason.of("refusal.pilot.built-on-site"));
        }
    }

    private static void report(Pilot pilot, String id, List<Reason> wrong) {
        var index =
                pilot.deliverables().stream().map(d -> d.kind().name()).toList().indexOf(id);
        if (index < 0) {
            throw new NotFound("report " + id);
        }
        if (pilot.deliverables().get(index).accepted()) {
            wrong.add(Reason.of("refusal.pilot.take-back-acceptance-first"));
        }
        if (index < pilot.deliverables().size() - 1) {
            wrong.add(Reason.of("refusal.pilot.take-back-later-first"));
        }
    }

    /**
     * Takes one measured value out of all means at once, and puts the right one in its place, also after the final report.
     *
     * @param moment when it was measured; an offset also finds a value that was recorded without one
     * @param right null where the moment stays without a value
     */
    @Transactional
    public void correct(
            Actor actor, String ref, String indicator, Pilot.Moment moment, @Nullable BigDecimal right, String reason) {
        var act = access.act(actor);
        var found = access.find(act, ref);
        var known = found.pilot().indicator(indicator).orElseThrow(() -> new NotFound("indicator " + indicator));
        var wrong = new ArrayList<Reason>();
        var mended = Mended.find(known, found.clock(), moment, wrong);
        missing(reason, wrong);
        access.ask(ActKind.TAKE_BACK_RECORD, found, wrong);
        mended.ifPresent(value -> {
            take(act, found, "measurement", value.key(ref, indicator), reason);
            if (right != null) {
                record(act, found, indicator, value.by(right));
            }
        });
    }

    private void record(Act act, PilotAccess.Case found, String indicator, Pilot.Measurement right) {
        var ref = found.application().ref();
        indicators.add(ref, indicator, List.of(right), null, act);
        var all = indicators.readings(ref, indicator);
        facts.publishEvent(new MeasurementsRecorded(
                found.part("measurement", indicator),
                act,
                found.award(),
                found.call().ref(),
                1,
                all.readings(),
                all.digest()));
    }

    private static void missing(String reason, List<Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.pilot.take-back-reason-missing"));
        }
    }

    private void take(Act act, PilotAccess.Case found, String table, Map<String, Object> key, String reason) {
        var gone = pilots.take(table, found.application().ref(), key, reason.strip(), act);
        var applicant = found.application().organisation();
        facts.publishEvent(new PilotEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                found.award(),
                found.call().ref(),
                act.actor().isMemberOf(applicant) ? List.of() : List.of(applicant),
                gone.entry(),
                gone.reason()));
    }
}
