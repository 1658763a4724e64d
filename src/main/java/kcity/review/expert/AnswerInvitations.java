package kcity.review.expert;

import java.time.Clock;
import java.util.List;
import kcity.call.ActKind;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert says yes or no. */
@Component
public class AnswerInvitations {
    private final Rounds rounds;
    private final Invitations invitations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnswerInvitations(Rounds rounds, Invitations invitations, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void accept(Actor expert, String callRef) {
        var act = Act.of(expert, clock);
        answer(act, callRef, true, "");
    }

    @Transactional
    public void decline(Actor expert, String callRef, String reason) {
        var act = Act.of(expert, clock);
        answer(act, callRef, false, reason.strip());
    }

    private void answer(Act act, String call, boolean accepted, String reason) {
        var invitation = invitations.find(call, act.by()).orElseThrow(() -> new NotFound("invitation to " + call));
        rounds.mustBeOpen(call, ActKind.ANSWER_INVITATION, act.at());
        if (!invitation.open()) {
            throw new Refused("refusal.review.answered-already");
        }
        if (!accepted && reason.isEmpty()) {
            throw new Refused(
                    List.of(Refused.Reason.at(Matter.REASON.of(call), "refusal.review.decline-without-reason")));
        }
        invitations.answer(call, act.by(), accepted, reason, act.at());
        facts.publishEvent(
                new InvitationAnswered(InviteExperts.reference(call, act.by()), act, call, accepted, reason));
    }
}
