package kcity.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.Act;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The solver proposes who reviews what, an officer looks and applies it. */
@Component
public class AssignReviewers {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Conflicts conflicts;
    private final Assignments assignments;
    private final Inputs inputs;
    private final Scoresheets sheets;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AssignReviewers(
            Rounds rounds,
            Invitations invitations,
            Conflicts conflicts,
            Assignments assignments,
            Inputs inputs,
            Scoresheets sheets,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.inputs = inputs;
        this.sheets = sheets;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public AssignmentProposal propose(Actor actor, String callRef) {
        return propose(actor, callRef, Load.USUAL);
    }

    /** With an assignment in force, as little as possible changes. An answer that there is none is kept too, with its reasons. */
    @Transactional
    public AssignmentProposal propose(Actor actor, String callRef, Load load) {
        NotAllowed.unless(ReviewRules.mayRun(actor, calls.call(callRef)), actor, "assign reviewers");
        rounds.mustBeOpen(callRef, Act.ASSIGN);
        var experts = invitations.ofCall(callRef).stream()
                .filter(Invitation::isAccepted)
                .toList();
        Refused.ifAny(wrong(load, experts));
        var search = new AssignmentSearch(callRef, load, standing(callRef), experts, locked(callRef));
        var inForce = assignments.inForce(callRef);
        var number = assignments.next(callRef);
        var proposal = inForce.isEmpty() ? search.anew(number) : search.repaired(number, inForce);
        assignments.add(proposal, clock.instant(), actor);
        inputs.add(callRef, number, search.files(inForce));
        facts.publishEvent(AssignmentProposed.of(proposal, actor, clock.instant()));
        return proposal;
    }

    private static List<Refused.Reason> wrong(Load load, List<Invitation> experts) {
        var wrong = new ArrayList<Refused.Reason>();
        if (load.reviewsEach() < 1 || load.reviewsEach() > 20) {
            wrong.add(Refused.Reason.at("reviewsEach", "refusal.review.reviews-each"));
        }
        if (load.mostEach() < 0) {
            wrong.add(Refused.Reason.at("mostEach", "refusal.review.most-each"));
        }
        if (experts.isEmpty()) {
            wrong.add(Refused.Reason.of("refusal.review.no-experts"));
        }
        return wrong;
    }

    /** Candidates that were not withdrawn since. */
    private List<Application> standing(String call) {
        return rounds.candidates(call).stream()
                .map(ref -> applications.application(Actor.SYSTEM, ref))
                .filter(Application::submitted)
                .toList();
    }

    private Set<String> locked(String call) {
        return conflicts.ofCall(call).stream()
                .map(conflict -> AssignmentSearch.conflict(conflict.application(), conflict.expert()))
                .collect(Collectors.toSet());
    }

    @Transactional
    public void apply(Actor actor, AssignmentProposal proposal) {
        apply(actor, proposal.call(), proposal.number());
    }

    /** Only the newest proposal, only once, and never against a conflict declared since or a review already in. */
    @Transactional
    public void apply(Actor actor, String callRef, int number) {
        NotAllowed.unless(ReviewRules.mayRun(actor, calls.call(callRef)), actor, "assign reviewers");
        rounds.mustBeOpen(callRef, Act.ASSIGN);
        var proposal = assignments
                .find(callRef, number)
                .orElseThrow(() -> new NotFound("assignment proposal " + callRef + "/" + number));
        Refused.ifAny(wrong(proposal));
        assignments.apply(callRef, number, clock.instant(), actor);
        var experts = proposal.pairs().stream()
                .map(AssignmentProposal.Pair::expert)
                .distinct()
                .sorted()
                .toList();
        facts.publishEvent(new ReviewersAssigned(
                new Reference("assignment", proposal.id()), actor, clock.instant(), callRef, number, experts));
    }

    private List<Refused.Reason> wrong(AssignmentProposal proposal) {
        var wrong = new ArrayList<Refused.Reason>();
        if (!proposal.applicable()) {
            wrong.add(Refused.Reason.of("refusal.review.not-applicable"));
        }
        if (proposal.number() != assignments.next(proposal.call()) - 1) {
            wrong.add(Refused.Reason.of("refusal.review.newer-proposal"));
        }
        var locked = locked(proposal.call());
        var pairs = new HashSet<String>();
        proposal.pairs().forEach(pair -> pairs.add(AssignmentSearch.conflict(pair.application(), pair.expert())));
        if (pairs.stream().anyMatch(locked::contains)) {
            wrong.add(Refused.Reason.of("refusal.review.conflict-since"));
        }
        if (sheets.inOfCall(proposal.call()).stream()
                .anyMatch(pair -> !pairs.contains(pair) && !locked.contains(pair))) {
            wrong.add(Refused.Reason.of("refusal.review.drops-a-review"));
        }
        return wrong;
    }
}
