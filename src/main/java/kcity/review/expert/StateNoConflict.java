package kcity.review.expert;

import java.time.Clock;
import kcity.call.ActKind;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert who joined a round states that there is no conflict of interest with the candidates that are left; without it no sheet is taken. */
@Component
public class StateNoConflict {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Statements statements;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StateNoConflict(
            Rounds rounds,
            Invitations invitations,
            Statements statements,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.statements = statements;
        this.facts = facts;
        this.clock = clock;
    }

    /** Once is enough: the candidates of a round are fixed. A conflict that arises later is declared as ever. */
    @Transactional
    public void state(Actor expert, String call) {
        var act = Act.of(expert, clock);
        if (!ReviewRights.mayState(expert, takesPart(call, expert))) {
            throw new NotFound("invitation to " + call);
        }
        rounds.mustBeOpen(call, ActKind.STATE_NO_CONFLICT, act.at());
        if (statements.at(call, expert.id()).isEmpty()) {
            statements.add(call, expert.id(), act.at());
            facts.publishEvent(new NoConflictStated(new Reference("statement", call + "/" + expert.id()), act, call));
        }
    }

    private boolean takesPart(String call, Actor expert) {
        return invitations
                .find(call, expert.id())
                .filter(Invitation::isAccepted)
                .isPresent();
    }
}
