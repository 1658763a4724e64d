package kcity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.expert.EndExperts;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.scoring.ReopenSheets;
import kcity.review.scoring.SubmitScores;
import kcity.selection.FreezeCandidates;
import kcity.selection.TakeBackSelections;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A round that was opened or closed by mistake has a way back until something is built on it. */
class TakeBackRoundsTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final TakeBackRounds takeBack = world.the(TakeBackRounds.class);
    private final ReviewQueries review = world.the(ReviewQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    private List<String> lettersTo(String name) {
        world.the(WriteLetters.class).writeDue();
        return world.the(LetterQueries.class).mine(world.actor(name), 1).stream()
                .map(letter -> letter.subject())
                .toList();
    }

    @Test
    void aRoundOpenedTooEarlyIsTakenBackWholeAndOpenedAgainWithMoreCandidates() {
        var refs = stages.screened(2);
        stages.opened();
        var han = world.actor("Han");
        world.the(DeclareConflicts.class).declare(han, refs.getFirst(), ConflictKind.MONEY, "Holds shares");
        world.the(EndExperts.class).end(world.park(), CALL, world.actor("Jung").id(), "Ill");
        world.the(AssignReviewers.class).propose(world.park(), CALL, new Load(1, 0));
        assertThatThrownBy(() -> takeBack.takeBackOpening(world.minji(), CALL, "Not mine"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> takeBack.takeBackOpening(world.park(), CALL, " ")))
                .containsExactly("refusal.review.withdrawal-reason-missing");
        takeBack.takeBackOpening(world.park(), CALL, "One was still being screened");
        assertThat(review.round(world.park(), CALL)).isEmpty();
        assertThat(world.wrong()).isEmpty();
        assertThat(lettersTo("Han")).contains("평가 개시 취소 안내");
        assertThat(lettersTo("Jung")).doesNotContain("평가 개시 취소 안내");
        assertThatThrownBy(() -> takeBack.takeBackOpening(world.park(), CALL, "Twice"))
                .isInstanceOf(Refused.class);
        stages.opened();
        assertThat(review.conflicts(world.park(), CALL)).noneMatch(conflict -> !conflict.found());
        assertThat(world.wrong()).isEmpty();
        takeBack.takeBackOpening(world.park(), CALL, "And again");
        assertThat(review.withdrawn(world.minji(), CALL))
                .filteredOn(gone -> gone.kind().equals("round"))
                .extracting(gone -> gone.reason())
                .containsExactly("One was still being screened", "And again");
        stages.opened();
        stages.assigned();
        assertThat(refusals(() -> takeBack.takeBackOpening(world.park(), CALL, "Too late")))
                .containsExactly("refusal.review.assigned-already");
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from review.withdrawn").update();
        assertThat(world.wrong()).anyMatch(w -> w.contains("ReviewEntryWithdrawn tells of is gone"));
    }

    @Test
    void aRoundClosedByMistakeIsOpenedAgainUntilTheSheetIsFrozen() {
        var refs = stages.screened(2);
        assertThat(refusals(() -> takeBack.reopen(world.park(), CALL, "Nothing there")))
                .containsExactly("refusal.review.not-closed");
        stages.reviewed(refs);
        assertThatThrownBy(() -> takeBack.reopen(world.kim(), CALL, "Not KIND's"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> takeBack.reopen(world.park(), CALL, "\u3000")))
                .containsExactly("refusal.review.withdrawal-reason-missing");
        takeBack.reopen(world.park(), CALL, "An expert asked for a sheet back");
        assertThat(review.ranking(world.park(), CALL)).isEmpty();
        assertThat(world.wrong()).isEmpty();
        var expert = world.actor(stages.reviewers(refs.getFirst()).getFirst());
        assertThat(lettersTo(expert.name())).contains("평가 재개 안내");
        world.the(ReopenSheets.class).reopen(world.park(), CALL, refs.getFirst(), expert.id(), "Asked for it");
        world.the(SubmitScores.class)
                .submit(expert, refs.getFirst(), Stages.points(60, 60), "On second thoughts.", "A slip");
        world.the(CloseReviewRounds.class).close(world.park(), CALL);
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        assertThat(refusals(() -> takeBack.reopen(world.park(), CALL, "Too late")))
                .containsExactly("refusal.stage.past.FROZEN");
        world.the(TakeBackSelections.class).takeBackSheet(world.park(), CALL, "A sheet is wrong");
        takeBack.reopen(world.park(), CALL, "A sheet is wrong");
        assertThat(world.wrong()).isEmpty();
        assertThatThrownBy(() -> world.the(TakeBackSelections.class).takeBackSheet(world.park(), CALL, "Twice"))
                .isInstanceOf(NotFound.class);
    }
}
