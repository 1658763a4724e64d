package kcity.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.review.conflict.Conflict;
import kcity.review.conflict.Conflicts;
import kcity.review.conflict.Sight;
import kcity.review.expert.Invitation;
import kcity.review.expert.Invitations;
import kcity.review.expert.Statements;
import kcity.review.round.Round;
import kcity.review.round.Rounds;
import kcity.review.scoring.ScoreDrafts;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoresheets;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Component;

/** What an expert may read: everything goes through {@link Sight}, so that a conflict takes an application out of lists, counts and totals alike. */
@Component
public class ReviewerQueries {
    private final Rounds rounds;
    private final Invitations invitations;
    private final Sight sight;
    private final Scoresheets sheets;
    private final ScoreDrafts drafts;
    private final Statements statements;
    private final Conflicts conflicts;
    private final ApplicationQueries applications;

    ReviewerQueries(
            Rounds rounds,
            Invitations invitations,
            Sight sight,
            Scoresheets sheets,
            ScoreDrafts drafts,
            Statements statements,
            Conflicts conflicts,
            ApplicationQueries applications) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.sight = sight;
        this.sheets = sheets;
        this.drafts = drafts;
        this.statements = statements;
        this.conflicts = conflicts;
        this.applications = applications;
    }

    public List<Invitation> invitations(Actor expert) {
        return invitations.ofExpert(expert.id());
    }

    public boolean isOpen(String callRef) {
        return rounds.find(callRef).stream().anyMatch(round -> !round.closed());
    }

    /** When the sheets of a round are to be in; empty where nobody said. */
    public Optional<Instant> due(String callRef) {
        return rounds.find(callRef).flatMap(Round::due);
    }

    /** When the expert stated that there is no conflict of interest; empty before. */
    public Optional<Instant> statedAt(Actor expert, String callRef) {
        return statements.at(callRef, expert.id());
    }

    /** Candidates of a round that the expert joined, to be looked through for conflicts: titles and names only are meant to be shown of them. */
    public List<Application> listed(Actor expert, String callRef) {
        return applications.all(Actor.SYSTEM, sight.listed(expert, callRef)).stream()
                .filter(Application::submitted)
                .toList();
    }

    /** One of {@link #listed}; else {@link NotFound}. */
    public Application listedOne(Actor expert, String ref) {
        return sight.callWhereListed(expert, ref)
                .map(call -> applications.application(Actor.SYSTEM, ref))
                .filter(Application::submitted)
                .orElseThrow(() -> new NotFound("application " + ref));
    }

    /**
     * An application to score.
     *
     * @param call whose round it is
     * @param draft what was saved and not handed in
     * @param handedIn the newest sheet
     */
    public record Work(
            String call, Application application, Optional<ScoreSheet.Draft> draft, Optional<ScoreSheet> handedIn) {}

    public List<Work> assigned(Actor expert, String callRef) {
        var begun = drafts.ofExpert(expert.id());
        var handedIn = sheets.ofExpert(callRef, expert.id());
        return applications.all(Actor.SYSTEM, sight.assigned(expert, callRef)).stream()
                .filter(Application::submitted)
                .map(application -> new Work(
                        callRef,
                        application,
                        Optional.ofNullable(begun.get(application.ref())),
                        Optional.ofNullable(handedIn.get(application.ref()))))
                .toList();
    }

    /** Throws {@link NotFound} where it is not assigned or a conflict stands in the way. */
    public Work work(Actor expert, String ref) {
        var call = sight.callWhereAssigned(expert, ref).orElseThrow(() -> new NotFound("application " + ref));
        return work(expert, call, ref);
    }

    private Work work(Actor expert, String call, String ref) {
        return new Work(
                call,
                applications.application(Actor.SYSTEM, ref),
                drafts.find(ref, expert.id()),
                sheets.newest(ref, expert.id()));
    }

    /** Whether the sheet can be written: nothing is handed in, or an officer gave it back. */
    public boolean mayWrite(Work work) {
        return isOpen(work.call()) && work.handedIn().stream().allMatch(sheets::isReopened);
    }

    /** Own declarations in rounds that are open, before an assignment was made in view of them. */
    public List<Conflict> retractable(Actor expert) {
        return conflicts.declaredBy(expert.id()).stream()
                .filter(conflict -> rounds.callOf(conflict.application()).stream()
                        .anyMatch(call -> isOpen(call) && !conflicts.isBuiltOn(call, conflict)))
                .toList();
    }

    /** Totals that others gave, from the lowest, without names; nothing before the round is over, so that nobody leans on them. */
    public List<BigDecimal> othersTotals(Actor expert, String ref) {
        var work = work(expert, ref);
        return work.handedIn().isEmpty() || isOpen(work.call())
                ? List.of()
                : sheets.ofCall(work.call()).stream()
                        .filter(sheet -> sheet.application().equals(ref))
                        .filter(sheet -> !sheet.expert().equals(expert.id()))
                        .map(ScoreSheet::total)
                        .sorted()
                        .toList();
    }
}
