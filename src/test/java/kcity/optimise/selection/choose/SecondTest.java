package kcity.optimise.selection.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import kcity.optimise.Stop;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.SelectionProblem;
import org.junit.jupiter.api.Test;

/** Who ends early has not found out how much money the candidates could take, which comes last. */
class SecondTest {
    private static final Model MODEL =
            new Model(new SelectionProblem(Rounds.candidatesLike2024(60, 25, 1), Rounds.rulesOf2024(4000)));

    @Test
    void leftAloneItProvesAndFindsHowMuchMoneyCouldBeTaken() {
        Second.Found found = Second.start(MODEL).join(new Stop());

        assertThat(found.proof().pointHolds()).isTrue();
        assertThat(found.dearest()).isBetween(180L, 360L);
    }

    @Test
    void droppedItEndsEarly() {
        Second second = Second.start(MODEL);

        second.drop();

        assertThat(second.join(new Stop()).dearest()).isNegative();
    }

    @Test
    void anInterruptedCallerIsToldKeepsItsInterruptAndEndsTheWork() {
        Second second = Second.start(MODEL);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> second.join(new Stop())).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(second.join(new Stop()).dearest()).isNegative();
    }
}
