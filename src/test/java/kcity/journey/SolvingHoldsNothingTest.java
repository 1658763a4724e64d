package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import kcity.optimise.Occupied;
import kcity.review.assignment.AssignReviewers;
import kcity.review.ranking.CloseReviewRounds;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** While the solver works, or waits for its turn, others find the database free. */
class SolvingHoldsNothingTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    @Test
    void whileReviewersAreAssigned() {
        stages.screened(2);
        stages.opened();
        othersWorkWhile(() -> world.the(AssignReviewers.class).propose(world.park(), Stages.CALL));
    }

    @Test
    void whileARankingIsWorkedOut() {
        stages.scored(stages.screened(2));
        othersWorkWhile(() -> world.the(CloseReviewRounds.class).close(world.park(), Stages.CALL));
    }

    @Test
    void whileAPortfolioIsSearched() {
        stages.reviewed(stages.screened(2));
        world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL);
        othersWorkWhile(() -> world.the(ProposePortfolios.class).propose(world.park(), Stages.CALL));
    }

    private void othersWorkWhile(Runnable calculation) {
        var park = new Visitor(world.address()).with(world.session("Park"));
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            world.withOneConnection(() -> Occupied.during(() -> {
                beside.submit(calculation);
                Occupied.untilWaiting(1);
                assertThat(Walk.get(park, "/desk/calls/" + Stages.CALL + "/review")
                                .statusCode())
                        .isEqualTo(200);
            }));
        }
    }
}
