package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import kcity.application.WithdrawApplications;
import kcity.jobs.Pulse;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChangedMeanwhileTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    @Test
    void aPortfolioIsNotKeptWhoseCandidateWasWithdrawnWhileItWasSearched() {
        var refs = stages.screened(3);
        stages.reviewed(refs);
        world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL);
        var propose = world.the(ProposePortfolios.class);
        var transaction = new TransactionTemplate(world.the(PlatformTransactionManager.class));
        var search = Objects.requireNonNull(
                transaction.execute(status -> propose.search(world.act(world.park()), Stages.CALL)));
        var answer = search.solve(Pulse.unheard());
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.getFirst(), "No staff.");
        var refused = catchThrowableOfType(
                Refused.class,
                () -> transaction.execute(
                        status -> propose.keep(world.act(world.park()), Stages.CALL, search, answer)));
        assertThat(refused.reasons().getFirst().key()).isEqualTo("refusal.selection.changed-meanwhile");
        assertThat(world.the(SelectionQueries.class).portfolio(world.park(), Stages.CALL))
                .isEmpty();
        assertThat(propose.propose(world.park(), Stages.CALL).grants()).hasSize(2);
    }
}
