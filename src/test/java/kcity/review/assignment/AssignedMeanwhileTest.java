package kcity.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import kcity.jobs.Pulse;
import kcity.review.ReviewQueries;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AssignedMeanwhileTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final TransactionTemplate transaction =
            new TransactionTemplate(world.the(PlatformTransactionManager.class));

    @Test
    void anAssignmentIsNotKeptAgainstAConflictDeclaredWhileItWasSearched() {
        var refs = stages.screened(2);
        stages.opened();
        var assign = world.the(AssignReviewers.class);
        var asked = Objects.requireNonNull(
                transaction.execute(status -> assign.asked(world.act(world.park()), Stages.CALL, Load.USUAL)));
        var answer = asked.search().solve(asked.inForce(), Pulse.unheard());
        world.the(DeclareConflicts.class)
                .declare(world.actor("Jung"), refs.getFirst(), ConflictKind.FAMILY, "A brother works there.");
        assertThat(refusal(() -> transaction.execute(
                        status -> assign.keep(world.act(world.park()), Stages.CALL, Load.USUAL, asked, answer))))
                .isEqualTo("refusal.review.changed-meanwhile");
        assertThat(world.the(ReviewQueries.class).proposal(world.park(), Stages.CALL))
                .isEmpty();
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run)
                .reasons()
                .getFirst()
                .key();
    }
}
