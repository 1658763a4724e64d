package kcity.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.review.assignment.Assignments;
import kcity.review.expert.Invitations;
import kcity.review.round.ReviewEntryWithdrawn;
import kcity.review.round.ReviewRights;
import kcity.review.round.Round;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways back from a round that was opened or closed by mistake: as long as nobody was assigned, and as long as no sheet was frozen on its ranking. */
@Component
public class TakeBackRounds {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Assignments assignments;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TakeBackRounds(
            Rounds rounds,
            Invitations invitations,
            Assignments assignments,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.assignments = assignments;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether the opening can be taken back: it runs, and no assignment was put into force. */
    public boolean isOpeningPossible(Actor actor, String callRef) {
        var call = calls.call(callRef);
        return ReviewRights.mayRun(actor, call)
                && stages.allows(ActKind.TAKE_BACK_REVIEW, call)
                && assignments.planned(callRef) == 0;
    }

    /** Takes the round back with its candidates, invitations, conflicts and proposals; who was invited is told, and can be invited anew. */
    @Transactional
    public void takeBackOpening(Actor actor, String callRef, String reason) {
        var act = Act.of(actor, clock);
        var call = begin(actor, callRef);
        rounds.mustBeOpen(callRef, ActKind.TAKE_BACK_REVIEW, act.at());
        var wrong = missing(reason);
        if (assignments.planned(callRef) > 0) {
            wrong.add(Reason.of("refusal.review.assigned-already"));
        }
        Refused.ifAny(wrong);
        var told = new TreeSet<String>();
        invitations.ofCall(callRef).stream()
                .filter(invitation -> !invitation.isDeclined() && !invitation.hasEnded())
                .forEach(invitation -> told.add(invitation.expert()));
        tell(act, call, told, rounds.takeBackOpening(callRef, reason.strip(), act));
    }

    private Call begin(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(ReviewRights.mayRun(actor, call), actor, "take back the review of " + callRef);
        stages.moveOn(call.type());
        return call;
    }

    private static List<Reason> missing(String reason) {
        var wrong = new ArrayList<Reason>();
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.review.withdrawal-reason-missing"));
        }
        return wrong;
    }

    private void tell(Act act, Call call, Set<String> experts, Withdrawn gone) {
        facts.publishEvent(new ReviewEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                List.of(new Reference("call", call.ref())),
                List.copyOf(experts),
                gone.entry(),
                gone.reason()));
    }

    /** Whether the closing can be taken back: nothing was frozen since. */
    public boolean isClosingPossible(Actor actor, String callRef) {
        var call = calls.call(callRef);
        return ReviewRights.mayRun(actor, call) && stages.allows(ActKind.REOPEN_REVIEW, call);
    }

    /** Opens the round again: its ranking counts no more, sheets can be handed in and given back. Its reviewers are told. */
    @Transactional
    public void reopen(Actor actor, String callRef, String reason) {
        var act = Act.of(actor, clock);
        var call = begin(actor, callRef);
        if (rounds.find(callRef).filter(Round::closed).isEmpty()) {
            throw new Refused("refusal.review.not-closed");
        }
        Refused.ifAny(missing(reason));
        stages.ask(ActKind.REOPEN_REVIEW, call, act.at());
        var told = new TreeSet<String>();
        assignments.inForce(callRef).forEach(pair -> told.add(pair.expert()));
        tell(act, call, told, rounds.reopen(callRef, reason.strip(), act));
    }
}
