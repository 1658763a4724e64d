package kcity.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.programme.Stage;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses, among the eligible proposals of a planning call, those that preliminary consulting is done with. */
@Component
public class ShortListApplications {
    private final Screenings screenings;
    private final ShortLists shortLists;
    private final ScreeningQueries queries;
    private final Stages stages;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ShortListApplications(
            Screenings screenings,
            ShortLists shortLists,
            ScreeningQueries queries,
            Stages stages,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.screenings = screenings;
        this.shortLists = shortLists;
        this.queries = queries;
        this.stages = stages;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Sets the whole list. A later list adds and drops nobody who still stands. Throws {@link Refused} with every reason. */
    @Transactional
    public void shortList(Actor actor, String callRef, List<String> refs, String reason) {
        var act = Act.of(actor, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(ScreeningRights.mayScreen(actor, call), actor, "short-list for " + callRef);
        if (!calls.rules(call).has(Stage.SHORT_LIST)) {
            throw new Refused("refusal.screening.no-short-list");
        }
        stages.moveOn(call.type());
        screenings.lock(callRef);
        var chosen = new TreeSet<>(refs);
        var before = shortLists.newest(callRef);
        stages.ask(ActKind.SHORT_LIST, call, act.at());
        Refused.ifAny(wrong(act, callRef, chosen, before, reason));
        var number = shortLists.count(callRef) + 1;
        shortLists.add(callRef, number, List.copyOf(chosen), reason.strip(), act.at(), act.by());
        facts.publishEvent(new ShortListDecided(
                new Reference("short-list", callRef + "." + number),
                act,
                reason.strip(),
                List.of(call.reference()),
                List.copyOf(chosen),
                Digest.of(reason.strip())));
        var byRef = new TreeMap<String, Application>();
        applications.submitted(actor, callRef).forEach(a -> byRef.put(a.ref(), a));
        chosen.stream().filter(ref -> !before.contains(ref)).forEach(ref -> {
            var application = java.util.Objects.requireNonNull(byRef.get(ref));
            facts.publishEvent(
                    new ApplicationShortListed(application.reference(), act, callRef, application.organisation()));
        });
    }

    /** Takes one off the list that came on it by mistake, before consulting began with it. The lists before stay as they were. */
    @Transactional
    public void drop(Actor actor, String callRef, String ref, String reason) {
        var act = Act.of(actor, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(ScreeningRights.mayScreen(actor, call), actor, "short-list for " + callRef);
        stages.moveOn(call.type());
        screenings.lock(callRef);
        var before = shortLists.newest(callRef);
        if (!before.contains(ref)) {
            throw new NotFound("short-listed " + ref);
        }
        var wrong = new ArrayList<>(stages.against(ActKind.DROP_FROM_SHORT_LIST, call, ref, act.at()));
        Texts.check(wrong, Matter.REASON, reason, "refusal.screening.drop-reason-missing");
        Refused.ifAny(wrong);
        var left = before.stream().filter(listed -> !listed.equals(ref)).toList();
        var number = shortLists.count(callRef) + 1;
        shortLists.add(callRef, number, left, reason.strip(), act.at(), act.by());
        shortLists.addRemoval(callRef, number, ref, reason.strip());
        var application = applications.application(actor, ref);
        facts.publishEvent(new ShortListDecided(
                new Reference("short-list", callRef + "." + number),
                act,
                reason.strip(),
                List.of(call.reference()),
                left,
                Digest.of(reason.strip())));
        facts.publishEvent(new ShortListDropped(
                new Reference("short-list-removal", callRef + "." + number),
                act,
                reason.strip(),
                List.of(application.reference(), call.reference()),
                ref,
                Digest.of(reason.strip()),
                application.organisation()));
    }

    private List<Reason> wrong(Act act, String callRef, TreeSet<String> chosen, List<String> before, String reason) {
        var wrong = new ArrayList<Reason>();
        var passed = queries.passed(act, callRef);
        if (chosen.isEmpty()) {
            wrong.add(Reason.at(ScreeningMatter.SHORT_LIST, "refusal.screening.nobody-chosen"));
        }
        chosen.stream()
                .filter(ref -> !passed.contains(ref))
                .forEach(ref -> wrong.add(Reason.at(ScreeningMatter.SHORT_LIST, "refusal.screening.not-passed", ref)));
        before.stream()
                .filter(ref -> passed.contains(ref) && !chosen.contains(ref))
                .forEach(ref -> wrong.add(Reason.at(ScreeningMatter.SHORT_LIST, "refusal.screening.dropped", ref)));
        if (!chosen.isEmpty() && List.copyOf(chosen).equals(before)) {
            wrong.add(Reason.at(ScreeningMatter.SHORT_LIST, "refusal.screening.list-unchanged"));
        }
        Texts.check(wrong, Matter.REASON, reason, "refusal.screening.list-reason-missing");
        return wrong;
    }
}
