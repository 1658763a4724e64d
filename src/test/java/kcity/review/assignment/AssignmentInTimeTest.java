package kcity.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;
import kcity.optimise.SolverProcess;
import kcity.optimise.Stop;
import kcity.optimise.assignment.AssignApart;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.ProblemBuilder;
import kcity.optimise.assignment.Task;
import kcity.shared.Refused;
import org.junit.jupiter.api.Test;

/** What a room makes of a solver that was ended because its time was over. */
class AssignmentInTimeTest {
    @Test
    void theBestSoFarIsTheAnswerWithItsBound() {
        var interim = new AtomicReference<Assignment>();
        AssignApart.run(Task.fairest(problem()), new Stop(), interim::set);
        var answer = AssignmentSearch.answered(new SolverProcess.Stopped<>(interim.get()));
        assertThat(answer.status()).isEqualTo(Assignment.Status.FEASIBLE);
        assertThat(answer.total()).isEqualByComparingTo("3");
        assertThat(answer.bound()).isGreaterThanOrEqualTo(answer.total());
    }

    @Test
    void withoutOneItIsSaidHowLongWasTried() {
        var refused =
                catchThrowableOfType(Refused.class, () -> AssignmentSearch.answered(new SolverProcess.Stopped<>(null)));
        assertThat(refused.reasons()).containsExactly(Refused.Reason.of("refusal.review.solver-too-long", 90L));
    }

    private static kcity.optimise.assignment.Problem problem() {
        var builder = new ProblemBuilder(1, 1, 0);
        builder.allow("Kim", "A", new BigDecimal("2"), 0);
        builder.allow("Lee", "B", new BigDecimal("1"), 0);
        return builder.build();
    }
}
