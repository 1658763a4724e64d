package kcity.review.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.review.round.Facts;
import kcity.review.round.ReviewEntryWithdrawn;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Seen;
import kcity.shared.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a conflict that was declared by mistake. */
@Component
public class WithdrawConflicts {
    private final Rounds rounds;
    private final Conflicts conflicts;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    WithdrawConflicts(
            Rounds rounds, Conflicts conflicts, CallQueries calls, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** By the expert, until an assignment was made in view of it. */
    @Transactional
    public void byExpert(Actor expert, String ref, String reason) {
        var act = Act.of(expert, clock);
        var conflict = conflicts.declaredBy(expert.id()).stream()
                .filter(c -> c.application().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound("conflict with " + ref));
        var call = rounds.callOf(ref).orElseThrow(() -> new NotFound("round of " + ref));
        rounds.mustBeOpen(call, ActKind.DECLARE_CONFLICT, act.at());
        var wrong = new ArrayList<Refused.Reason>();
        if (conflicts.isBuiltOn(call, conflict)) {
            wrong.add(Refused.Reason.of("refusal.review.conflict-built-on"));
        }
        withdraw(act, call, conflict, reason, wrong, List.of(calls.call(call).agency()));
    }

    /** By an officer of the operator, also after the assignment; the next proposal may name the expert again. */
    @Transactional
    public void byOfficer(Actor actor, String call, String ref, String expert, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(call)), actor, "take back conflicts");
        rounds.mustBeOpen(call, ActKind.INVITE_EXPERT, act.at());
        var conflict = conflicts.ofCall(call).stream()
                .filter(c -> c.application().equals(ref) && c.expert().equals(expert) && !c.found())
                .findFirst()
                .orElseThrow(() -> new NotFound("declared conflict of " + expert + " with " + ref));
        withdraw(act, call, conflict, reason, new ArrayList<>());
    }

    /** The expert is told. Throws {@link Refused} with all that is wrong. */
    void withdraw(Act act, String call, Conflict conflict, String reason, List<Refused.Reason> wrong) {
        withdraw(act, call, conflict, reason, wrong, List.of(conflict.expert()));
    }

    private void withdraw(
            Act act,
            String call,
            Conflict conflict,
            String reason,
            List<Refused.Reason> wrong,
            List<String> addressees) {
        if (Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.withdrawal-reason-missing"));
        }
        Refused.ifAny(wrong);
        tell(act, call, conflict.application(), conflicts.takeBack(call, conflict, reason.strip(), act), addressees);
    }

    void tell(Act act, String call, String ref, Withdrawn gone, List<String> addressees) {
        facts.publishEvent(new ReviewEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                List.of(Facts.application(ref), new Reference("call", call)),
                addressees,
                gone.entry(),
                gone.reason()));
    }
}
