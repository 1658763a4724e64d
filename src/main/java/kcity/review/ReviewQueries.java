package kcity.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.assignment.Assignments;
import kcity.review.conflict.Conflict;
import kcity.review.conflict.Conflicts;
import kcity.review.conflict.Dismissal;
import kcity.review.conflict.FindConflicts;
import kcity.review.expert.FieldCorrection;
import kcity.review.expert.Invitation;
import kcity.review.expert.Invitations;
import kcity.review.expert.Statements;
import kcity.review.ranking.Ranked;
import kcity.review.ranking.Ranking;
import kcity.review.ranking.Rankings;
import kcity.review.round.Inputs;
import kcity.review.round.ReviewRights;
import kcity.review.round.Round;
import kcity.review.round.Rounds;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoresheets;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import kcity.shared.Withdrawn;
import org.springframework.stereotype.Component;

/** Reads of review rounds for officers and the committee. What an expert may read is in {@link ReviewerQueries}. */
@Component
public class ReviewQueries {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Conflicts conflicts;
    private final Statements statements;
    private final FindConflicts find;
    private final Assignments assignments;
    private final Inputs inputs;
    private final Scoresheets sheets;
    private final Rankings rankings;
    private final ApplicationQueries applications;
    private final CallQueries calls;

    ReviewQueries(
            Rounds rounds,
            Invitations invitations,
            Conflicts conflicts,
            Statements statements,
            FindConflicts find,
            Assignments assignments,
            Inputs inputs,
            Scoresheets sheets,
            Rankings rankings,
            ApplicationQueries applications,
            CallQueries calls) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.conflicts = conflicts;
        this.statements = statements;
        this.find = find;
        this.assignments = assignments;
        this.inputs = inputs;
        this.sheets = sheets;
        this.rankings = rankings;
        this.applications = applications;
        this.calls = calls;
    }

    public Optional<Round> round(Actor actor, String callRef) {
        if (!maySeeOpinions(actor, callRef)) {
            seen(actor, callRef);
        }
        return rounds.find(callRef);
    }

    /** The candidates as they stand now, withdrawn ones included, by reference; for the committee once the round is closed. */
    public List<Application> candidates(Actor actor, String callRef) {
        judged(actor, callRef);
        return applications.all(Actor.SYSTEM, rounds.candidates(callRef));
    }

    /** References of the {@link #candidates}, in the order of their numbers. */
    public List<String> candidateRefs(Actor actor, String callRef) {
        seen(actor, callRef);
        return rounds.candidates(callRef);
    }

    /** What was not settled when the round was opened, with the officer's reason, by number. */
    public Map<String, String> leftOut(Actor actor, String callRef) {
        seen(actor, callRef);
        return rounds.leftOut(callRef);
    }

    public List<Invitation> invitations(Actor actor, String callRef) {
        seen(actor, callRef);
        return invitations.ofCall(callRef);
    }

    public List<Conflict> conflicts(Actor actor, String callRef) {
        seen(actor, callRef);
        return conflicts.ofCall(callRef);
    }

    /** What was taken for a conflict and said to be none. */
    public List<Dismissal> dismissed(Actor actor, String callRef) {
        seen(actor, callRef);
        return conflicts.dismissed(callRef);
    }

    /** When an expert stated to have no conflict with what is left, by expert. */
    public Map<String, Instant> statements(Actor actor, String callRef) {
        seen(actor, callRef);
        return statements.ofCall(callRef);
    }

    /** Candidates that an expert of that organisation could not judge: asked before inviting. */
    public List<String> conflictsOf(Actor actor, String callRef, String organisation) {
        seen(actor, callRef);
        return find.of(callRef, organisation);
    }

    /** The newest, applied or not. */
    public Optional<AssignmentProposal> proposal(Actor actor, String callRef) {
        seen(actor, callRef);
        return assignments.newest(callRef);
    }

    /** What the engine was asked for a proposal of that number, or for the closing: files that its command reads. For officers. */
    public List<PlainFile> inputs(Actor actor, String callRef, int number) {
        seen(actor, callRef);
        return inputs.of(callRef, number);
    }

    /** How many reviews each application was to have by the assignment in force; 0 before there is one. */
    public int planned(Actor actor, String callRef) {
        seen(actor, callRef);
        return assignments.planned(callRef);
    }

    /** Fields of expertise that were put right, oldest first. */
    public List<FieldCorrection> fieldCorrections(Actor actor, String callRef) {
        seen(actor, callRef);
        return invitations.corrections(callRef);
    }

    /** Ids of experts whose fields were corrected after they were proposed for reviews. */
    public List<String> fieldsCorrectedSince(Actor actor, String callRef, int proposal) {
        seen(actor, callRef);
        return invitations.correctedSince(callRef, proposal);
    }

    /** Conflicts and ends of an expert's part that were taken back. */
    public List<Withdrawn> withdrawn(Actor actor, String callRef) {
        seen(actor, callRef);
        return conflicts.withdrawn(callRef);
    }

    /** The newest sheets on one application: for officers at all times, for the committee once the round is closed. */
    public List<ScoreSheet> opinions(Actor actor, String callRef, String ref) {
        judged(actor, callRef);
        return sheets.ofCall(callRef).stream()
                .filter(sheet -> sheet.application().equals(ref))
                .toList();
    }

    /** Whether the reader may see what experts gave, and is no stranger to the call. */
    public boolean maySeeOpinions(Actor actor, String callRef) {
        return ReviewRights.maySeeRanking(
                actor, calls.call(callRef), rounds.find(callRef).stream().anyMatch(Round::closed));
    }

    private void judged(Actor actor, String callRef) {
        if (!maySeeOpinions(actor, callRef)) {
            throw new NotFound("review of " + callRef);
        }
    }

    /** Who reviews what and whether it is in. */
    public List<Task> tasks(Actor actor, String callRef) {
        seen(actor, callRef);
        var in = new HashSet<>(sheets.inOfCall(callRef));
        return assignments.inForce(callRef).stream()
                .map(pair -> new Task(
                        pair.application(),
                        pair.expert(),
                        in.contains(Scoresheets.pair(pair.application(), pair.expert()))))
                .toList();
    }

    /** Candidates that still stand and that fewer review than was planned, by reference. */
    public List<String> lacking(Actor actor, String callRef) {
        var reviewers =
                tasks(actor, callRef).stream().collect(Collectors.groupingBy(Task::application, Collectors.counting()));
        var planned = assignments.planned(callRef);
        return candidates(actor, callRef).stream()
                .filter(Application::submitted)
                .map(Application::ref)
                .filter(ref -> reviewers.getOrDefault(ref, 0L) < planned)
                .toList();
    }

    /** One review that somebody owes or gave. */
    public record Task(String application, String expert, boolean in) {}

    /** The newest sheets, for officers. */
    public List<ScoreSheet> sheets(Actor actor, String callRef) {
        seen(actor, callRef);
        return sheets.ofCall(callRef);
    }

    /** Best first; empty while the round is open. The committee may read it too. */
    public List<Ranked> ranking(Actor actor, String callRef) {
        return closed(actor, callRef).map(Ranking::entries).orElse(List.of());
    }

    /** What the closed round came to; empty while it is open. */
    public Optional<Ranking> closed(Actor actor, String callRef) {
        var ranking = rankings.find(callRef);
        var call = calls.call(callRef);
        var may = ReviewRights.maySeeRanking(actor, call, ranking.isPresent());
        if (!may && CallRights.isOfCommittee(actor, call)) {
            return Optional.empty();
        }
        NotAllowed.unless(may, actor, "see the ranking");
        return ranking;
    }

    private Call seen(Actor actor, String callRef) {
        var call = calls.call(callRef);
        if (!ReviewRights.maySee(actor, call)) {
            throw new NotFound("review of " + callRef);
        }
        return call;
    }
}
