package kcity.review.expert;

import java.time.Clock;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.conflict.FindConflicts;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks experts into a round. What the machine knows of their conflicts is locked before they see anything. */
@Component
public class InviteExperts {
    private final Rounds rounds;
    private final Invitations invitations;
    private final FindConflicts find;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    InviteExperts(
            Rounds rounds,
            Invitations invitations,
            FindConflicts find,
            CallQueries calls,
            PeopleQueries people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.find = find;
        this.calls = calls;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** Fields are values of the application form's field choice; none are fine. */
    @Transactional
    public void invite(Actor actor, String callRef, String expert, List<String> fields) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(callRef)), actor, "invite experts");
        rounds.mustBeOpen(callRef, ActKind.INVITE_EXPERT, act.at());
        var person = people.person(actor, expert).orElseThrow(() -> new NotFound("expert " + expert));
        if (!person.roles().contains(Role.EXPERT)) {
            throw new Refused(List.of(Refused.Reason.at(ReviewMatter.EXPERT, "refusal.review.not-an-expert")));
        }
        if (invitations.find(callRef, expert).isPresent()) {
            throw new Refused(List.of(Refused.Reason.at(ReviewMatter.EXPERT, "refusal.review.invited-already")));
        }
        add(act, callRef, person, fields.stream().sorted().distinct().toList());
    }

    private void add(Act act, String call, Person expert, List<String> fields) {
        invitations.add(call, expert.id(), fields, act);
        var found = find.record(call, expert, act);
        facts.publishEvent(new ExpertInvited(reference(call, expert.id()), act, call, expert.id(), fields));
        found.forEach(facts::publishEvent);
    }

    static Reference reference(String call, String expert) {
        return new Reference("invitation", call + "/" + expert);
    }
}
