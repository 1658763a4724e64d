package kcity.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.award.AwardQueries;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Finds the pilot that somebody records something of: its agreement must be signed. */
@Component
class PilotAccess {
    /** What every record begins with. */
    record Case(Act act, Application application, Call call, Pilot pilot) {
        Reference award() {
            return application.reference();
        }

        /** A thing that belongs to it and carries a number or word of its own. */
        Reference part(String kind, Object number) {
            return new Reference(kind, application.ref() + "." + number);
        }

        SiteClock clock() {
            return SiteClock.of(application.country(), pilot.sites());
        }

        /** Nothing is recorded before it happened, wherever on earth that is, nor of a time before the pilot was applied for. */
        void happened(LocalDate day, Matter about, List<Reason> wrong) {
            if (isInTheFuture(day)) {
                wrong.add(Reason.at(about, "refusal.pilot.in-the-future"));
            } else {
                application.days(act.at()).wrong(about, day).ifPresent(wrong::add);
            }
        }

        boolean isInTheFuture(LocalDate day) {
            return day.isAfter(LocalDate.ofInstant(act.at(), ZoneOffset.ofHours(14)));
        }

        /** Reasons so far: sites, operation and values are of demonstrations whose final report is not in yet. */
        List<Reason> goesOn() {
            var wrong = new ArrayList<Reason>();
            if (call.type() != ProgrammeType.DEMONSTRATION) {
                wrong.add(Reason.of("refusal.pilot.of-demonstrations"));
            }
            if (pilot.finished()) {
                wrong.add(Reason.of("refusal.pilot.finished"));
            }
            return wrong;
        }
    }

    private final ApplicationQueries applications;
    private final AwardQueries awards;
    private final CallQueries calls;
    private final Pilots pilots;
    private final AskStages stages;
    private final Clock clock;

    PilotAccess(
            ApplicationQueries applications,
            AwardQueries awards,
            CallQueries calls,
            Pilots pilots,
            AskStages stages,
            Clock clock) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.pilots = pilots;
        this.stages = stages;
        this.clock = clock;
    }

    Case find(Act act, String ref) {
        var actor = act.actor();
        var application = applications.alone(actor, ref);
        var call = calls.call(application.decidingCall());
        NotAllowed.unless(PilotRights.mayRecord(actor, application, call), actor, "record what is done for " + ref);
        awards.keepStill(ref);
        if (!application.submitted()) {
            throw new Refused("refusal.award.withdrawn");
        }
        if (!awards.isSigned(ref)) {
            throw new Refused("refusal.pilot.agreement-first");
        }
        return new Case(act, application, call, pilots.of(ref, call.type()));
    }

    /** Throws {@link Refused} with all that is wrong in particular or, where nothing is, for the stage that it is in. */
    void ask(ActKind kind, Case found, List<Reason> wrong) {
        Refused.ifAny(wrong);
        stages.ask(kind, found.application(), found.act().at());
    }

    /** What an operation makes once, at its start. */
    boolean mayRecord(Actor actor, String ref) {
        return applications
                .find(Actor.SYSTEM, ref)
                .filter(application ->
                        PilotRights.mayRecord(actor, application, calls.call(application.decidingCall())))
                .isPresent();
    }

    Act act(Actor actor) {
        return Act.of(actor, clock);
    }
}
