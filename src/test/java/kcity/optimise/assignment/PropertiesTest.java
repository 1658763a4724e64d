package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kcity.optimise.Natives;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

/** What must hold of any problem, on random ones whose seed a failure names. */
class PropertiesTest {
    private record Given(String reviewer, String application, BigDecimal affinity) {}

    @Test
    void theFlowsTotalIsTheLinearProgrammesOptimum() {
        for (long seed = 0; seed < Repeats.of(60); seed++) {
            Problem problem = Instances.random(seed, 20 + (int) seed % 30, 18, 8, 2, 6);
            Assignment answer = solve(Task.greatestTotal(problem));
            double linear = linearProgramme(problem);
            if (Double.isNaN(linear)) {
                assertThat(answer.status()).as("seed " + seed).isEqualTo(Status.INFEASIBLE);
            } else {
                assertThat(answer.total().doubleValue())
                        .as("seed " + seed)
                        .isCloseTo(linear, org.assertj.core.data.Offset.offset(1e-6));
            }
        }
    }

    @Test
    void theOrderOfTheRowsNeverCounts() {
        for (long seed = 0; seed < Repeats.of(20); seed++) {
            List<Given> rows = rows(Instances.random(seed, 25, 20, 9, 2, 5));
            Problem one = problem(rows, 2, 5);
            Collections.shuffle(rows, new Random(seed));
            Problem other = problem(rows, 2, 5);
            assertThat(one.inputHash()).isEqualTo(other.inputHash());
            assertThat(solve(Task.fairest(one)).chosen())
                    .as("seed " + seed)
                    .isEqualTo(solve(Task.fairest(other)).chosen());
        }
    }

    @Test
    void tenTimesTheAffinitiesIsTenTimesTheTotalAndAShiftIsAShift() {
        for (long seed = 0; seed < Repeats.of(20); seed++) {
            Problem plain = Instances.random(seed, 25, 20, 9, 2, 5);
            List<Given> rows = rows(plain);
            Problem tenfold = problem(
                    rows.stream()
                            .map(row -> new Given(
                                    row.reviewer(),
                                    row.application(),
                                    row.affinity().scaleByPowerOfTen(1)))
                            .toList(),
                    2,
                    5);
            Problem shifted = problem(
                    rows.stream()
                            .map(row -> new Given(
                                    row.reviewer(),
                                    row.application(),
                                    row.affinity().subtract(BigDecimal.ONE)))
                            .toList(),
                    2,
                    5);
            Assignment own = solve(Task.fairest(plain));
            Assignment ten = solve(Task.fairest(tenfold));
            Assignment less = solve(Task.fairest(shifted));
            assertThat(ten.total()).isEqualByComparingTo(own.total().scaleByPowerOfTen(1));
            assertThat(ten.worst()).isEqualByComparingTo(own.worst().scaleByPowerOfTen(1));
            assertThat(less.total()).isEqualByComparingTo(own.total().subtract(BigDecimal.valueOf(50)));
            assertThat(less.worst()).isEqualByComparingTo(own.worst().subtract(BigDecimal.valueOf(2)));
        }
    }

    @Test
    void moreRoomNeverLowersTheTotalAndFairnessNeverRaisesIt() {
        for (long seed = 0; seed < Repeats.of(20); seed++) {
            List<Given> rows = rows(Instances.random(seed, 25, 20, 9, 2, 5));
            Assignment tight = solve(Task.greatestTotal(problem(rows, 2, 3)));
            Assignment roomy = solve(Task.greatestTotal(problem(rows, 2, 5)));
            Assignment fair = solve(Task.fairest(problem(rows, 2, 5)));
            assertThat(roomy.status()).isEqualTo(Status.OPTIMAL);
            if (tight.status() == Status.OPTIMAL) {
                assertThat(roomy.total()).isGreaterThanOrEqualTo(tight.total());
            }
            assertThat(fair.total()).isLessThanOrEqualTo(roomy.total());
            assertThat(fair.worst()).isGreaterThanOrEqualTo(roomy.worst());
        }
    }

    @Test
    void theFloatingAndTheExactEngineProveTheSameFairness() {
        for (long seed = 0; seed < Repeats.of(12); seed++) {
            Problem problem = Instances.random(seed, 14, 9, 6, 2, 4);
            Assignment answer = solve(Task.fairest(problem));
            long worst = problem.worst(answer.chosen());
            for (Engine engine : List.of(new Highs(), new CpSat())) {
                Programme programme = new Programme(problem, Programme.allOpen(problem));
                Programme above = new Programme(problem, Programme.allOpen(problem));
                for (int a = 0; a < problem.applications(); a++) {
                    programme.atLeast(a, worst);
                    above.atLeast(a, worst + 1);
                }
                assertThat(problem.total(
                                run(engine, programme, problem.affinity).chosen()))
                        .as("seed " + seed)
                        .isEqualTo(problem.total(answer.chosen()));
                assertThat(run(engine, above, new long[problem.pairs()]).outcome())
                        .as("seed " + seed)
                        .isEqualTo(Engine.Outcome.IMPOSSIBLE);
            }
        }
    }

    @Test
    void manyDigitsAreRefinedExactly() {
        for (long seed = 0; seed < Repeats.of(200); seed++) {
            Problem problem = Instances.tiny(seed, false);
            Network network = Network.assignment(problem);
            Flow direct = network.solve();
            assertThat(Refinement.of(network).worth()).as("seed " + seed).isEqualTo(direct.worth());
        }
    }

    private static Engine.Answer run(Engine engine, Programme programme, long[] gains) {
        return engine.solve(programme, gains, new int[0], new Stop(), _ -> {});
    }

    private static Assignment solve(Task task) {
        return Assign.solve(task, new Stop(), _ -> {});
    }

    private static List<Given> rows(Problem problem) {
        List<Given> rows = new ArrayList<>();
        for (int p = 0; p < problem.pairs(); p++) {
            rows.add(new Given(
                    problem.reviewers[problem.reviewer[p]],
                    problem.applications[problem.applicationOf(p)],
                    problem.decimal(problem.affinity[p])));
        }
        return rows;
    }

    private static Problem problem(List<Given> rows, int demand, int limit) {
        ProblemBuilder builder = new ProblemBuilder(demand, limit, 0);
        rows.forEach(row -> builder.allow(row.reviewer(), row.application(), row.affinity(), 0));
        return builder.build();
    }

    private static double linearProgramme(Problem problem) {
        Natives.load();
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPConstraint[] loads = new MPConstraint[problem.reviewers()];
        Arrays.setAll(loads, r -> solver.makeConstraint(0, problem.limit[r]));
        for (int a = 0; a < problem.applications(); a++) {
            MPConstraint demand = solver.makeConstraint(problem.demand[a], problem.demand[a]);
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                MPVariable share = solver.makeNumVar(0, 1, "");
                demand.setCoefficient(share, 1);
                loads[problem.reviewer[p]].setCoefficient(share, 1);
                solver.objective()
                        .setCoefficient(
                                share, problem.decimal(problem.affinity[p]).doubleValue());
            }
        }
        solver.objective().setMaximization();
        double optimum = solver.solve() == MPSolver.ResultStatus.OPTIMAL
                ? solver.objective().value()
                : Double.NaN;
        solver.delete();
        return optimum;
    }
}
