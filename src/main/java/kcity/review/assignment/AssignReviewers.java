package kcity.review.assignment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.jobs.Pulse;
import kcity.people.PeopleQueries;
import kcity.review.conflict.Conflicts;
import kcity.review.conflict.FindConflicts;
import kcity.review.expert.Invitation;
import kcity.review.expert.Invitations;
import kcity.review.round.Inputs;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.review.scoring.Scoresheets;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The solver proposes who reviews what, an officer looks and applies it. */
@Component
public class AssignReviewers {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Conflicts conflicts;
    private final FindConflicts find;
    private final PeopleQueries people;
    private final Assignments assignments;
    private final Inputs inputs;
    private final Scoresheets sheets;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AssignReviewers(
            Rounds rounds,
            Invitations invitations,
            Conflicts conflicts,
            FindConflicts find,
            PeopleQueries people,
            Assignments assignments,
            Inputs inputs,
            Scoresheets sheets,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.conflicts = conflicts;
        this.find = find;
        this.people = people;
        this.assignments = assignments;
        this.inputs = inputs;
        this.sheets = sheets;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public AssignmentProposal propose(Actor actor, String callRef) {
        return propose(actor, callRef, Load.USUAL);
    }

    /**
     * With an assignment in force, as little as possible changes. An answer that there is none is kept too, with its reasons. The search holds no
     * connection; what changed meanwhile is told, and the answer is not kept.
     */
    public AssignmentProposal propose(Actor actor, String callRef, Load load) {
        var act = Act.of(actor, clock);
        var asked = requireNonNull(transaction.execute(status -> askedAnew(act, callRef, load)));
        var answer = asked.search().solve(asked.inForce(), Pulse.unheard());
        return requireNonNull(transaction.execute(status -> keep(act, callRef, load, asked, answer)));
    }

    /** Who belongs to whom may have become known since the experts were invited. */
    Asked askedAnew(Act act, String callRef, Load load) {
        Asked _ = asked(act, callRef, load);
        lookAgain(act, callRef);
        return asked(act, callRef, load);
    }

    private void lookAgain(Act act, String call) {
        var ids = invitations.ofCall(call).stream().map(Invitation::expert).toList();
        people.persons(Actor.SYSTEM, ids).stream()
                .flatMap(expert -> find.record(call, expert, act).stream())
                .forEach(facts::publishEvent);
    }

    record Asked(AssignmentSearch search, List<AssignmentProposal.Pair> inForce) {
        List<PlainFile> files() {
            return search.files(inForce);
        }
    }

    Asked asked(Act act, String callRef, Load load) {
        NotAllowed.unless(ReviewRights.mayRun(act.actor(), calls.call(callRef)), act.actor(), "assign reviewers");
        rounds.mustBeOpen(callRef, ActKind.ASSIGN, act.at());
        var in = sheets.inOfCall(callRef);
        var experts = invitations.ofCall(callRef).stream()
                .filter(invitation -> invitation.isAccepted() || handedIn(invitation, in))
                .toList();
        Refused.ifAny(wrong(load, experts));
        var standing = standing(callRef);
        return new Asked(
                new AssignmentSearch(callRef, load, standing, experts, closed(callRef, standing, experts, in)),
                assignments.inForce(callRef));
    }

    AssignmentProposal keep(Act act, String callRef, Load load, Asked asked, AssignmentSearch.Answer answer) {
        if (!asked(act, callRef, load).files().equals(asked.files())) {
            throw new Refused("refusal.review.changed-meanwhile");
        }
        var number = assignments.next(callRef);
        var proposal = asked.search().proposal(number, answer);
        assignments.add(proposal, act);
        inputs.add(callRef, number, asked.files());
        facts.publishEvent(AssignmentProposed.of(proposal, act));
        return proposal;
    }

    private static List<Refused.Reason> wrong(Load load, List<Invitation> experts) {
        var wrong = new ArrayList<Refused.Reason>();
        if (load.reviewsEach() < 1 || load.reviewsEach() > 20) {
            wrong.add(Refused.Reason.at(ReviewMatter.REVIEWS_EACH, "refusal.review.reviews-each"));
        }
        if (load.mostEach() < 0) {
            wrong.add(Refused.Reason.at(ReviewMatter.MOST_EACH, "refusal.review.most-each"));
        }
        if (experts.isEmpty()) {
            wrong.add(Refused.Reason.of("refusal.review.no-experts"));
        }
        return wrong;
    }

    /** Candidates that were not withdrawn since. */
    private List<Application> standing(String call) {
        return applications.all(Actor.SYSTEM, rounds.candidates(call)).stream()
                .filter(Application::submitted)
                .toList();
    }

    private static boolean handedIn(Invitation invitation, Set<String> in) {
        return invitation.hasEnded() && in.stream().anyMatch(pair -> pair.endsWith("/" + invitation.expert()));
    }

    /** Conflicts; and of an expert who takes part no more, all but what is handed in. */
    private Set<String> closed(String call, List<Application> standing, List<Invitation> experts, Set<String> in) {
        var closed = new HashSet<>(locked(call));
        experts.stream()
                .filter(Invitation::hasEnded)
                .forEach(invitation -> standing.stream()
                        .map(application -> Scoresheets.pair(application.ref(), invitation.expert()))
                        .filter(pair -> !in.contains(pair))
                        .forEach(closed::add));
        return closed;
    }

    private Set<String> locked(String call) {
        return conflicts.ofCall(call).stream()
                .map(conflict -> Scoresheets.pair(conflict.application(), conflict.expert()))
                .collect(Collectors.toSet());
    }

    @Transactional
    public void apply(Actor actor, AssignmentProposal proposal) {
        apply(actor, proposal.call(), proposal.number());
    }

    /** Only the newest proposal, only once, and never against a conflict declared since or a review already in. */
    @Transactional
    public void apply(Actor actor, String callRef, int number) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(callRef)), actor, "assign reviewers");
        rounds.mustBeOpen(callRef, ActKind.ASSIGN, act.at());
        var proposal = assignments
                .find(callRef, number)
                .orElseThrow(() -> new NotFound("assignment proposal " + callRef + "/" + number));
        Refused.ifAny(wrong(proposal));
        assignments.apply(callRef, number, act);
        var experts = proposal.pairs().stream()
                .map(AssignmentProposal.Pair::expert)
                .distinct()
                .sorted()
                .toList();
        facts.publishEvent(
                new ReviewersAssigned(new Reference("assignment", proposal.id()), act, callRef, number, experts));
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
        proposal.pairs().forEach(pair -> pairs.add(Scoresheets.pair(pair.application(), pair.expert())));
        if (pairs.stream().anyMatch(locked::contains)) {
            wrong.add(Refused.Reason.of("refusal.review.conflict-since"));
        }
        var in = sheets.inOfCall(proposal.call());
        if (invitations.ofCall(proposal.call()).stream()
                .filter(Invitation::hasEnded)
                .anyMatch(invitation -> pairs.stream()
                        .filter(pair -> pair.endsWith("/" + invitation.expert()))
                        .anyMatch(pair -> !in.contains(pair)))) {
            wrong.add(Refused.Reason.of("refusal.review.ended-since"));
        }
        if (in.stream().anyMatch(pair -> !pairs.contains(pair) && !locked.contains(pair))) {
            wrong.add(Refused.Reason.of("refusal.review.drops-a-review"));
        }
        return wrong;
    }
}
