package kcity.review.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that what the platform took for a conflict is none, where it rests on a likeness only; and takes that back. It holds until more ties them. */
@Component
public class DismissConflicts {
    private final Rounds rounds;
    private final Conflicts conflicts;
    private final FindConflicts find;
    private final WithdrawConflicts withdraw;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DismissConflicts(
            Rounds rounds,
            Conflicts conflicts,
            FindConflicts find,
            WithdrawConflicts withdraw,
            CallQueries calls,
            PeopleQueries people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.find = find;
        this.withdraw = withdraw;
        this.calls = calls;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** The conflict counts no more from then on; the next proposal may name the expert. Refused where it rests on the expert's own body or mailbox. */
    @Transactional
    public void dismiss(Actor actor, String call, String ref, String expert, String reason) {
        var act = Act.of(actor, clock);
        admit(act, call);
        var conflict = conflicts.ofCall(call).stream()
                .filter(c -> c.application().equals(ref) && c.expert().equals(expert) && c.found())
                .findFirst()
                .orElseThrow(() -> new NotFound("conflict of " + expert + " with " + ref));
        var basis = find.basis(call, person(actor, expert), ref);
        var wrong = new ArrayList<Reason>();
        if (FindConflicts.isCertain(basis)) {
            wrong.add(Reason.of("refusal.review.conflict-found-stands"));
        }
        withdraw.withdraw(act, call, conflict, reason, wrong);
        tell(
                act,
                call,
                new Dismissal(
                        ref, expert, conflicts.dismissals(ref, expert) + 1, basis, reason.strip(), act.at(), act.by()));
    }

    private void admit(Act act, String call) {
        NotAllowed.unless(ReviewRights.mayRun(act.actor(), calls.call(call)), act.actor(), "dismiss conflicts");
        rounds.mustBeOpen(call, ActKind.INVITE_EXPERT, act.at());
    }

    private Person person(Actor actor, String expert) {
        return people.person(actor, expert).orElseThrow(() -> new NotFound("expert " + expert));
    }

    private void tell(Act act, String call, Dismissal dismissal) {
        conflicts.add(call, dismissal);
        facts.publishEvent(new ConflictDismissed(
                new Reference(
                        "conflict-dismissal",
                        dismissal.application() + "/" + dismissal.expert() + "/" + dismissal.number()),
                act,
                dismissal.reason(),
                dismissal.application(),
                dismissal.expert(),
                dismissal.basis(),
                dismissal.reason()));
    }

    /** The application is locked away from the expert again, if they are still tied. */
    @Transactional
    public void takeBack(Actor actor, String call, String ref, String expert, int number, String reason) {
        var act = Act.of(actor, clock);
        admit(act, call);
        var past = conflicts.dismissed(call).stream()
                .filter(d -> d.application().equals(ref) && d.expert().equals(expert) && d.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("dismissal " + number + " of " + expert + " with " + ref));
        if (Seen.isBlank(reason)) {
            throw new Refused(List.of(Reason.at(Matter.REASON, "refusal.review.withdrawal-reason-missing")));
        }
        withdraw.tell(act, call, ref, conflicts.takeBackDismissal(call, past, reason.strip(), act), List.of());
        find.record(call, person(actor, expert), act).forEach(facts::publishEvent);
    }
}
