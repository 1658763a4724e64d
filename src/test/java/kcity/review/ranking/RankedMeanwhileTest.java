package kcity.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import kcity.review.ReviewQueries;
import kcity.review.scoring.ReopenSheets;
import kcity.review.scoring.SubmitScores;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RankedMeanwhileTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final TransactionTemplate transaction =
            new TransactionTemplate(world.the(PlatformTransactionManager.class));

    @Test
    void aRankingIsNotKeptWithoutASheetThatCameWhileItWasWorkedOut() {
        var refs = stages.screened(2);
        stages.scored(refs);
        var close = world.the(CloseReviewRounds.class);
        var given = Objects.requireNonNull(
                transaction.execute(status -> close.given(world.act(world.park()), Stages.CALL, "")));
        var ranking = RankingSearch.of(
                Stages.CALL, given, world.the(java.time.Clock.class).instant(), "");
        var name = stages.reviewers(refs.getFirst()).getFirst();
        world.the(ReopenSheets.class)
                .reopen(
                        world.park(),
                        Stages.CALL,
                        refs.getFirst(),
                        world.actor(name).id(),
                        "The expert had misread the schedule.");
        world.the(SubmitScores.class)
                .submit(world.actor(name), refs.getFirst(), Stages.points(50, 50), "Looked again.", "Misread.");
        assertThat(refusal(() -> transaction.execute(status -> close.keep(world.act(world.park()), ranking, given))))
                .isEqualTo("refusal.review.changed-meanwhile");
        assertThat(world.the(ReviewQueries.class).ranking(world.park(), Stages.CALL))
                .isEmpty();
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run)
                .reasons()
                .getFirst()
                .key();
    }
}
