package kcity.review.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.review.conflict.Sight;
import kcity.review.expert.Statements;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert scores an assigned application: drafts are kept as typed, a sheet handed in is kept for ever. */
@Component
public class SubmitScores {
    private final Rounds rounds;
    private final Sight sight;
    private final Scoresheets sheets;
    private final ScoreDrafts drafts;
    private final Statements statements;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SubmitScores(
            Rounds rounds,
            Sight sight,
            Scoresheets sheets,
            ScoreDrafts drafts,
            Statements statements,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.sight = sight;
        this.sheets = sheets;
        this.drafts = drafts;
        this.statements = statements;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Points as typed, by criterion; whatever they are. */
    @Transactional
    public void save(Actor expert, String ref, Map<String, String> points, String comment) {
        var act = Act.of(expert, clock);
        rounds.mustBeOpen(callOf(expert, ref), ActKind.SCORE, act.at());
        writable(ref, expert);
        drafts.save(ref, expert.id(), new ScoreSheet.Draft(points, comment), act.at());
    }

    /**
     * What was typed into a sheet that may be open in another window too: what was changed there and not here is kept. Throws {@link Refused} where
     * both changed the same, each at its field; returns what is kept then.
     *
     * @param was what the window showed when it was opened
     */
    @Transactional
    public ScoreSheet.Draft save(Actor expert, String ref, ScoreSheet.Draft was, ScoreSheet.Draft typed) {
        var act = Act.of(expert, clock);
        rounds.mustBeOpen(callOf(expert, ref), ActKind.SCORE, act.at());
        writable(ref, expert);
        var merge = new SheetMerge(was, stored(ref, expert), typed);
        Refused.ifAny(merge.clashes());
        drafts.save(ref, expert.id(), merge.merged(), act.at());
        return merge.merged();
    }

    /** The draft, or where there is none what was handed in before. */
    private ScoreSheet.Draft stored(String ref, Actor expert) {
        return drafts.find(ref, expert.id())
                .or(() -> sheets.newest(ref, expert.id()).map(ScoreSheet::asDraft))
                .orElse(ScoreSheet.Draft.NOTHING);
    }

    /** A sheet that was handed in rests until an officer gives it back. */
    private void writable(String ref, Actor expert) {
        if (!sheets.newest(ref, expert.id()).stream().allMatch(sheets::isReopened)) {
            throw new Refused("refusal.review.handed-in");
        }
    }

    @Transactional
    public void submit(Actor expert, String ref, Map<String, Integer> points, String comment) {
        submit(expert, ref, points, comment, "");
    }

    /** A sheet handed in before and given back is replaced, which needs a reason. */
    @Transactional
    public void submit(Actor expert, String ref, Map<String, Integer> points, String comment, String reason) {
        var act = Act.of(expert, clock);
        var call = callOf(expert, ref);
        rounds.mustBeOpen(call, ActKind.SCORE, act.at());
        writable(ref, expert);
        var before = sheets.newest(ref, expert.id());
        var wrong = wrong(ref, call, points, comment, reason, before);
        if (statements.at(call, expert.id()).isEmpty()) {
            wrong.add(Refused.Reason.at(ReviewMatter.NO_CONFLICT, "refusal.review.not-stated"));
        }
        Refused.ifAny(wrong);
        var rules = calls.rules(calls.call(call));
        var sheet = new ScoreSheet(
                call,
                ref,
                expert.id(),
                before.map(ScoreSheet::number).orElse(0) + 1,
                points,
                Scoring.total(rules, points),
                comment.strip(),
                before.isPresent() ? reason.strip() : "",
                act.at());
        sheets.submit(sheet);
        facts.publishEvent(ScoresSubmitted.of(sheet, act));
    }

    private String callOf(Actor expert, String ref) {
        var call = sight.callWhereAssigned(expert, ref);
        if (!ReviewRights.mayScore(expert, call.isPresent())) {
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
            Optional<ScoreSheet> before) {
        var wrong = new ArrayList<>(Scoring.wrong(calls.rules(calls.call(call)), points));
        if (!applications.application(Actor.SYSTEM, ref).submitted()) {
            wrong.add(Refused.Reason.of("refusal.review.withdrawn"));
        }
        if (Seen.isBlank(comment)) {
            wrong.add(Refused.Reason.at(ReviewMatter.COMMENT, "refusal.review.comment-missing"));
        }
        if (before.isPresent() && Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.change-without-reason"));
        }
        return wrong;
    }
}
