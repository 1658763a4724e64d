package kcity.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.application.ReceivedApplications;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Reads of screening. */
@Component
public class ScreeningQueries {
    private final Screenings screenings;
    private final ShortLists shortLists;
    private final Clarifications clarifications;
    private final AskStages stages;
    private final Stages ofCalls;
    private final ApplicationQueries applications;
    private final ReceivedApplications received;
    private final CallQueries calls;
    private final Clock clock;

    ScreeningQueries(
            Screenings screenings,
            ShortLists shortLists,
            Clarifications clarifications,
            AskStages stages,
            Stages ofCalls,
            ApplicationQueries applications,
            ReceivedApplications received,
            CallQueries calls,
            Clock clock) {
        this.screenings = screenings;
        this.shortLists = shortLists;
        this.clarifications = clarifications;
        this.stages = stages;
        this.ofCalls = ofCalls;
        this.applications = applications;
        this.received = received;
        this.calls = calls;
        this.clock = clock;
    }

    /** The whole case, for officers. Throws {@link NotFound}, whether there is none or the actor may not see it. */
    public ScreeningCase of(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!ScreeningRights.maySee(actor, calls.call(application.decidingCall()))) {
            throw new NotFound("screening of " + ref);
        }
        return screenings.of(ref, application.revision());
    }

    /** Why the decision on it can no longer be changed; empty where it can, and where there is none. */
    public List<Reason> settled(Actor actor, String ref) {
        var known = of(actor, ref);
        if (known.decision().isEmpty()) {
            return List.of();
        }
        return known.shortListed()
                ? List.of(Reason.of("refusal.screening.short-listed-already"))
                : stages.against(ActKind.CHANGE_SCREENING, applications.application(actor, ref), clock.instant());
    }

    /** Why the call's short list can no longer grow; empty where it can. */
    public List<Reason> shortListClosed(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(ScreeningRights.maySee(actor, call), actor, "see the short list");
        return ofCalls.against(ActKind.SHORT_LIST, call, clock.instant());
    }

    /** Where each application stands that the call's edition decides on, by reference. */
    public Map<String, State> states(Actor actor, String callRef) {
        return states(Act.of(actor, clock), callRef);
    }

    /** As they stand when somebody acts. */
    public Map<String, State> states(Act act, String callRef) {
        return states(received.considered(act.actor(), callRef), act.at());
    }

    private Map<String, State> states(Map<String, Integer> revisions, Instant at) {
        var standings = screenings.standings(List.copyOf(revisions.keySet()));
        var states = new TreeMap<String, State>();
        revisions.forEach((ref, revision) ->
                states.put(ref, Objects.requireNonNull(standings.get(ref)).state(revision, at)));
        return states;
    }

    /** References of those that are eligible and still stand. */
    public List<String> passed(Actor actor, String callRef) {
        return passed(Act.of(actor, clock), callRef);
    }

    /** Those that passed when somebody acts. */
    public List<String> passed(Act act, String callRef) {
        return states(act, callRef).entrySet().stream()
                .filter(e -> e.getValue().passed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** References of those on the newest short list that still stand. */
    public List<String> shortListed(Actor actor, String callRef) {
        var listed = shortLists.newest(callRef);
        var states = states(received.considered(actor, callRef, listed), clock.instant());
        return listed.stream()
                .filter(ref -> states.containsKey(ref) && states.get(ref).passed())
                .toList();
    }

    /** Who was taken off the call's short list again, oldest first. */
    public List<ShortListRemoval> removals(Actor actor, String callRef) {
        NotAllowed.unless(ScreeningRights.maySee(actor, calls.call(callRef)), actor, "see the short list");
        return shortLists.removals(callRef);
    }

    /** Questions and answers, for the applicant and the officers. */
    public List<Clarification> clarifications(Actor actor, String ref) {
        visible(actor, ref);
        return clarifications.of(ref);
    }

    /** The decision that stands, for the applicant and the officers. */
    public Optional<Decision> outcome(Actor actor, String ref) {
        var application = visible(actor, ref);
        return screenings.of(ref, application.revision()).decision();
    }

    /** Questions that the actor's organisation can answer now, by the application's reference. */
    public Map<String, Clarification> toAnswer(Actor actor) {
        var open = new TreeMap<String, Clarification>();
        var now = clock.instant();
        for (var application : applications.mine(actor)) {
            if (application.submitted()) {
                clarifications.of(application.ref()).stream()
                        .filter(c -> c.open(now))
                        .forEach(c -> open.put(application.ref(), c));
            }
        }
        return open;
    }

    /** Until when questions can be answered, by reference, of such as their applicant is shown; one question for all. */
    public Map<String, Instant> asked(List<Application> shown) {
        var now = clock.instant();
        var due = new TreeMap<String, Instant>();
        screenings
                .standings(List.copyOf(revisions(shown).keySet()))
                .forEach((ref, standing) -> standing.due(now).ifPresent(until -> due.put(ref, until)));
        return due;
    }

    private static Map<String, Integer> revisions(List<Application> shown) {
        return shown.stream().collect(Collectors.toMap(Application::ref, Application::revision));
    }

    private Application visible(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!ScreeningRights.mayAnswer(actor, application)
                && !ScreeningRights.maySee(actor, calls.call(application.decidingCall()))) {
            throw new NotFound("questions on " + ref);
        }
        return application;
    }
}
