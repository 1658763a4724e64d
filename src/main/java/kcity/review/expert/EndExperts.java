package kcity.review.expert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.review.conflict.Conflicts;
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

/** Ends that an expert who cannot be reached takes part in a running round, so that others can be proposed for what is not handed in. */
@Component
public class EndExperts {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Conflicts conflicts;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    EndExperts(
            Rounds rounds,
            Invitations invitations,
            Conflicts conflicts,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.conflicts = conflicts;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Sheets that were handed in stay and count. */
    @Transactional
    public void end(Actor actor, String call, String expert, String reason) {
        var act = Act.of(actor, clock);
        var invitation = begin(act, call, expert);
        var wrong = new ArrayList<Refused.Reason>();
        if (invitation.hasEnded()) {
            wrong.add(Refused.Reason.of("refusal.review.ended-already"));
        }
        missing(reason, wrong);
        Refused.ifAny(wrong);
        invitations.end(call, expert, reason.strip(), act);
        facts.publishEvent(new ExpertEnded(
                new Reference("ending", call + "/" + expert), act, reason.strip(), call, expert, reason.strip()));
    }

    /**
     * Ends the part in every running round, as the invitation to the platform itself is taken back. Refused where the expert has answered any, and where a
     * round is run by another agency: its officers know who counts on the expert.
     *
     * @return those rounds' calls
     */
    @Transactional
    public List<String> endEverywhere(Actor actor, String expert, String reason) {
        var all = invitations.ofExpert(expert);
        if (all.stream().anyMatch(invitation -> invitation.accepted() != null)) {
            throw new Refused("refusal.review.has-answered");
        }
        var running = all.stream()
                .filter(Invitation::open)
                .map(Invitation::call)
                .filter(call ->
                        rounds.find(call).filter(round -> !round.closed()).isPresent())
                .sorted()
                .toList();
        Refused.ifAny(running.stream()
                .map(calls::call)
                .filter(call -> !ReviewRights.mayRun(actor, call))
                .map(call -> Refused.Reason.of("refusal.review.invited-elsewhere", call.name(), call.agency()))
                .toList());
        running.forEach(call -> end(actor, call, expert, reason));
        return running;
    }

    /** The expert takes part again. What others were assigned meanwhile stays with them. */
    @Transactional
    public void takeBack(Actor actor, String call, String expert, String reason) {
        var act = Act.of(actor, clock);
        if (!begin(act, call, expert).hasEnded()) {
            throw new NotFound("end of " + expert + " in " + call);
        }
        var wrong = new ArrayList<Refused.Reason>();
        missing(reason, wrong);
        Refused.ifAny(wrong);
        tell(act, call, expert, conflicts.takeBackEnding(call, expert, reason.strip(), act));
    }

    /** Asks an expert again who declined by mistake, or can come after all: the invitation is open as if nobody had answered. */
    @Transactional
    public void askAgain(Actor actor, String call, String expert, String reason) {
        var act = Act.of(actor, clock);
        if (!begin(act, call, expert).isDeclined()) {
            throw new NotFound("refusal of " + expert + " in " + call);
        }
        var wrong = new ArrayList<Refused.Reason>();
        missing(reason, wrong);
        Refused.ifAny(wrong);
        tell(act, call, expert, conflicts.takeBackAnswer(call, expert, reason.strip(), act));
    }

    private void tell(Act act, String call, String expert, Withdrawn gone) {
        facts.publishEvent(new ReviewEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                List.of(new Reference("call", call)),
                List.of(expert),
                gone.entry(),
                gone.reason()));
    }

    private Invitation begin(Act act, String call, String expert) {
        NotAllowed.unless(ReviewRights.mayRun(act.actor(), calls.call(call)), act.actor(), "end an expert's part");
        rounds.mustBeOpen(call, ActKind.ASSIGN, act.at());
        return invitations.find(call, expert).orElseThrow(() -> new NotFound("invitation of " + expert));
    }

    private static void missing(String reason, List<Refused.Reason> wrong) {
        if (Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.end-reason-missing"));
        }
    }
}
