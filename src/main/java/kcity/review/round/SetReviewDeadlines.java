package kcity.review.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by when the score sheets are to be in, and takes back what was said by mistake. Nothing is shut by it: the officer closes the round. */
@Component
public class SetReviewDeadlines {
    private final Rounds rounds;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SetReviewDeadlines(Rounds rounds, CallQueries calls, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses a day that is over by the programme's clock. A later one replaces an earlier one. */
    @Transactional
    public void set(Actor actor, String callRef, @Nullable LocalDate dueOn) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(callRef)), actor, "set the deadline of reviews");
        rounds.mustBeOpen(callRef, ActKind.SET_DEADLINE, act.at());
        if (dueOn == null) {
            throw new Refused(List.of(Refused.Reason.at(ReviewMatter.DUE_ON, "refusal.review.deadline-missing")));
        }
        if (dueOn.isBefore(Programmes.of(callRef).day(act.at()))) {
            throw new Refused(List.of(Refused.Reason.at(ReviewMatter.DUE_ON, "refusal.review.deadline-past")));
        }
        var today = Programmes.of(callRef).day(act.at());
        Refused.ifAny(new DayRange(today, today.plusYears(1))
                .wrong(ReviewMatter.DUE_ON, dueOn).stream().toList());
        var number = rounds.setDeadline(callRef, dueOn, act);
        facts.publishEvent(
                new ReviewDeadlineSet(new Reference("review-deadline", callRef + "." + number), act, callRef, dueOn));
    }

    /** Takes the deadline back that stands; the one before it holds again, or none. */
    @Transactional
    public void takeBack(Actor actor, String callRef, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(callRef)), actor, "take back the deadline of reviews");
        rounds.mustBeOpen(callRef, ActKind.SET_DEADLINE, act.at());
        var number = rounds.deadline(callRef).orElseThrow(() -> new NotFound("deadline of the review of " + callRef));
        if (Seen.isBlank(reason)) {
            throw new Refused(List.of(Refused.Reason.at(Matter.REASON, "refusal.review.withdrawal-reason-missing")));
        }
        var gone = rounds.takeBackDeadline(callRef, number, reason.strip(), act);
        facts.publishEvent(new ReviewEntryWithdrawn(
                gone.subject(),
                act,
                gone.reason(),
                List.of(new Reference("call", callRef)),
                List.of(),
                gone.entry(),
                gone.reason()));
    }
}
