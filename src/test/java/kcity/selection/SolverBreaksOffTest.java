package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What ends the solver's process is told to who asked; it ends nothing else. A virtual machine that cannot be found stands for the end here. */
class SolverBreaksOffTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private static List<Refused.Reason> refusal(Runnable act) {
        var home = System.getProperty("java.home");
        System.setProperty("java.home", "/nowhere");
        try {
            return catchThrowableOfType(Refused.class, act::run).reasons();
        } finally {
            System.setProperty("java.home", home);
        }
    }

    @Test
    void anAssignmentIsRefusedWithTheReasonAndCanBeAskedForAgain() {
        stages.screened(2);
        stages.opened();
        var assign = world.the(AssignReviewers.class);
        assertThat(refusal(() -> assign.propose(world.park(), CALL)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.key()).isEqualTo("refusal.review.solver-broke-off");
                    assertThat(reason.arguments().getFirst().toString())
                            .startsWith("the solver's process could not start: ");
                });
        assertThat(world.the(ReviewQueries.class).proposal(world.park(), CALL)).isEmpty();
        assertThat(assign.propose(world.park(), CALL).number()).isEqualTo(1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aPortfolioIsRefusedWithTheReasonAndCanBeAskedForAgain() {
        stages.reviewed(stages.screened(2));
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        var propose = world.the(ProposePortfolios.class);
        assertThat(refusal(() -> propose.propose(world.park(), CALL)))
                .singleElement()
                .extracting(Refused.Reason::key)
                .isEqualTo("refusal.selection.solver-broke-off");
        assertThat(world.the(SelectionQueries.class).portfolio(world.park(), CALL))
                .isEmpty();
        assertThat(propose.propose(world.park(), CALL).number()).isEqualTo(1);
        assertThat(world.wrong()).isEmpty();
    }
}
