package kcity.review.ranking;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.optimise.Turn;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.assignment.Assignments;
import kcity.review.round.Inputs;
import kcity.review.round.ReviewRights;
import kcity.review.round.Round;
import kcity.review.round.Rounds;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoresheets;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a round: nothing can be scored any more, the ranking is worked out and kept. */
@Component
public class CloseReviewRounds {
    private final Rounds rounds;
    private final Assignments assignments;
    private final Inputs inputs;
    private final Scoresheets sheets;
    private final Rankings rankings;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CloseReviewRounds(
            Rounds rounds,
            Assignments assignments,
            Inputs inputs,
            Scoresheets sheets,
            Rankings rankings,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.inputs = inputs;
        this.sheets = sheets;
        this.rankings = rankings;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Ranking close(Actor actor, String callRef) {
        return close(actor, callRef, "");
    }

    /**
     * Every application needs a review; to close while assigned reviews are missing needs a reason. The ranking is worked out without a connection; where
     * sheets came in or were changed meanwhile, that is told and the round stays open.
     */
    public Ranking close(Actor actor, String callRef, String reason) {
        var act = Act.of(actor, clock);
        var given = requireNonNull(transaction.execute(status -> given(act, callRef, reason)));
        var ranking = Turn.with(() -> RankingSearch.of(callRef, given, act.at(), reason.strip()));
        return requireNonNull(transaction.execute(status -> keep(act, ranking, given)));
    }

    List<ScoreSheet> given(Act act, String callRef, String reason) {
        NotAllowed.unless(ReviewRights.mayRun(act.actor(), calls.call(callRef)), act.actor(), "close review rounds");
        rounds.mustBeOpen(callRef, ActKind.CLOSE_REVIEW, act.at());
        var standing = standing(callRef);
        var given = sheets.ofCall(callRef).stream()
                .filter(sheet -> standing.contains(sheet.application()))
                .toList();
        Refused.ifAny(wrong(callRef, standing, given, reason));
        return given;
    }

    Ranking keep(Act act, Ranking ranking, List<ScoreSheet> given) {
        if (!given(act, ranking.call(), ranking.reason()).equals(given)) {
            throw new Refused("refusal.review.changed-meanwhile");
        }
        rankings.add(ranking, act.actor());
        inputs.add(ranking.call(), Round.CLOSING, List.of(RankingSearch.file(given)));
        facts.publishEvent(ReviewRoundClosed.of(ranking, act));
        return ranking;
    }

    private Set<String> standing(String call) {
        return applications.all(Actor.SYSTEM, rounds.candidates(call)).stream()
                .filter(Application::submitted)
                .map(Application::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Refused.Reason> wrong(String call, Set<String> standing, List<ScoreSheet> given, String reason) {
        var wrong = new ArrayList<Refused.Reason>();
        var reviewed = given.stream().map(ScoreSheet::application).collect(Collectors.toSet());
        standing.stream()
                .filter(ref -> !reviewed.contains(ref))
                .sorted()
                .forEach(ref -> wrong.add(Refused.Reason.of("refusal.review.not-reviewed", ref)));
        if (standing.isEmpty()) {
            wrong.add(Refused.Reason.of("refusal.review.no-candidates"));
        }
        var missing = missing(call, standing, given);
        if (missing > 0 && Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.reviews-missing", missing));
        }
        return wrong;
    }

    /** Reviews that were planned and are not there: not handed in, or their reviewer is gone and nobody took the place. */
    private long missing(String call, Set<String> standing, List<ScoreSheet> given) {
        var planned = assignments.planned(call);
        var pairs = assignments.inForce(call).stream()
                .collect(Collectors.groupingBy(AssignmentProposal.Pair::application, Collectors.counting()));
        var in = given.stream().collect(Collectors.groupingBy(ScoreSheet::application, Collectors.counting()));
        return standing.stream()
                .mapToLong(ref -> Math.max(planned, pairs.getOrDefault(ref, 0L)) - in.getOrDefault(ref, 0L))
                .filter(left -> left > 0)
                .sum();
    }
}
