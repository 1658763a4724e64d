package kcity.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways back from a sheet that was frozen and from a decision that was made by mistake, until the announced instant. */
@Component
public class TakeBackSelections {
    private final Candidates candidates;
    private final Decisions decisions;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TakeBackSelections(
            Candidates candidates,
            Decisions decisions,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether the sheet can be taken back: the committee has not decided on it, or took its decision back. */
    public boolean isSheetPossible(Actor actor, String callRef) {
        var call = calls.call(callRef);
        return SelectionRights.mayPrepare(actor, call)
                && stages.allows(ActKind.TAKE_BACK_FREEZE, call)
                && decisions.newest(callRef).isEmpty();
    }

    /** Takes the frozen sheet back with the proposals made on it. The ranking stands, and can be frozen anew or its round opened again. */
    @Transactional
    public void takeBackSheet(Actor actor, String callRef, String reason) {
        var act = Act.of(actor, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayPrepare(actor, call), actor, "take back the sheet of " + callRef);
        begin(call);
        if (candidates.frozenAt(callRef).isEmpty()) {
            throw new NotFound("sheet of " + callRef);
        }
        var wrong = missing(reason);
        if (decisions.newest(callRef).isPresent()) {
            wrong.add(Reason.of("refusal.selection.decided-first"));
        }
        Refused.ifAny(wrong);
        stages.ask(ActKind.TAKE_BACK_FREEZE, call, act.at());
        tell(act, call, List.of(), candidates.takeBack(callRef, reason.strip(), act));
    }

    private void begin(Call call) {
        stages.moveOn(call.type());
        candidates.lock(call.ref());
    }

    private static List<Reason> missing(String reason) {
        var wrong = new ArrayList<Reason>();
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.selection.no-reason"));
        }
        return wrong;
    }

    private void tell(Act act, Call call, List<String> addressees, Withdrawn gone) {
        facts.publishEvent(new SelectionEntryWithdrawn(
                gone.subject(), act, gone.reason(), call.ref(), addressees, gone.entry(), gone.reason()));
    }

    /** Whether the chair can take the decision back: it is sealed. */
    public boolean isDecisionPossible(Actor chair, String callRef) {
        return SelectionRights.mayDecide(chair, callRef)
                && decisions.newest(callRef).isPresent()
                && stages.allows(ActKind.TAKE_BACK_DECISION, calls.call(callRef));
    }

    /** Takes back the decision with those that it replaced and the replacements made since: nothing is decided, and nothing is announced. */
    @Transactional
    public void takeBackDecision(Actor chair, String callRef, String reason) {
        var act = Act.of(chair, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayDecide(chair, callRef), chair, "take back the committee's decision");
        begin(call);
        var decision = decisions.newest(callRef).orElseThrow(() -> new NotFound("decision on " + callRef));
        Refused.ifAny(missing(reason));
        stages.ask(ActKind.TAKE_BACK_DECISION, call, act.at());
        var told = new TreeSet<>(List.of(call.agency(), decision.decidedBy()));
        tell(act, call, List.copyOf(told), decisions.takeBack(callRef, reason.strip(), act));
    }
}
