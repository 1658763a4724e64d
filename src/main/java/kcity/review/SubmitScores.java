package kcity.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.call.Act;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert scores an assigned application: drafts are kept as typed, a sheet handed in is kept for ever. */
@Component
public class SubmitScores {
    private final Rounds rounds;
    private final Sight sight;
    private final Scoresheets sheets;
    private final Statements statements;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SubmitScores(
            Rounds rounds,
            Sight sight,
            Scoresheets sheets,
            Statements statements,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.sight = sight;
        this.sheets = sheets;
        this.statements = statements;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Points as typed, by criterion; whatever they are. */
    @Transactional
    public void save(Actor expert, String ref, Map<String, String> points, String comment) {
        rounds.mustBeOpen(callOf(expert, ref), Act.SCORE);
        sheets.save(ref, expert.id(), new Sheet.Draft(points, comment), clock.instant());
    }

    @Transactional
    public void submit(Actor expert, String ref, Map<String, Integer> points, String comment) {
        submit(expert, ref, points, comment, "");
    }

    /** A sheet handed in before is replaced, which needs a reason. */
    @Transactional
    public void submit(Actor expert, String ref, Map<String, Integer> points, String comment, String reason) {
        var call = callOf(expert, ref);
        rounds.mustBeOpen(call, Act.SCORE);
        var before = sheets.newest(ref, expert.id());
        var wrong = wrong(ref, call, points, comment, reason, before);
        if (statements.at(call, expert.id()).isEmpty()) {
            wrong.add(Refused.Reason.at("no-conflict", "refusal.review.not-stated"));
        }
        Refused.ifAny(wrong);
        var rules = calls.rules(calls.call(call));
        var sheet = new Sheet(
                call,
                ref,
                expert.id(),
                before.map(Sheet::number).orElse(0) + 1,
                points,
                Scoring.total(rules, points),
                comment.strip(),
                before.isPresent() ? reason.strip() : "",
                clock.instant());
        sheets.submit(sheet);
        facts.publishEvent(ScoresSubmitted.of(sheet, expert));
    }

    private String callOf(Actor expert, String ref) {
        var call = sight.callWhereAssigned(expert, ref);
        if (!ReviewRules.mayScore(expert, call.isPresent())) {
            throw new NotFound("application " + ref);
        }
        return call.orElseThrow();
    }

    private List<Refused.Reason> wrong(
            String ref,
            String call,
            Map<String, Integer> points,
            String comment,
            String reason,
            Optional<Sheet> before) {
        var wrong = new ArrayList<>(Scoring.wrong(calls.rules(calls.call(call)), points));
        if (!applications.application(Actor.SYSTEM, ref).submitted()) {
            wrong.add(Refused.Reason.of("refusal.review.withdrawn"));
        }
        if (comment.isBlank()) {
            wrong.add(Refused.Reason.at("comment", "refusal.review.comment-missing"));
        }
        if (before.isPresent() && reason.isBlank()) {
            wrong.add(Refused.Reason.at("reason", "refusal.review.change-without-reason"));
        }
        return wrong;
    }
}
