package kcity.optimise.selection.explain;

import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.Row;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

/** What is asked about one candidate is answered within a window, and as if all were open. */
class QuestionTest {
    @Test
    void anAnswerIsTheOneOfAllCandidates() {
        int possible = 0;
        for (int seed = 0; seed < Repeats.of(40); seed++) {
            Model model = new Model(Rounds.random(6, seed));
            try (Solves solves = new Solves(model, new Stop())) {
                for (Question asked : questions(model, seed)) {
                    String what = "seed " + seed + ", " + asked;
                    Solved all = CpSat.maximise(asked.linear(model, model.withoutEnvelope()), new Stop());
                    Solved solved = solves.solve(asked);
                    assertThat(solved.status()).as(what).isEqualTo(all.status());
                    assertThat(solved.objective()).as(what).isEqualTo(all.objective());
                    if (all.point() != null) {
                        holds(what, model, asked, solved);
                        assertThat(solves.solve(asked, all.objective()).objective())
                                .as(what)
                                .isEqualTo(all.objective());
                        possible++;
                    }
                    assertThat(solves.solve(asked, all.objective() + 1).point())
                            .as(what)
                            .isNull();
                }
            }
        }
        assertThat(possible).isGreaterThan(Repeats.part(120));
    }

    private static void holds(String what, Model model, Question asked, Solved solved) {
        Linear linear = asked.linear(model, model.withoutEnvelope());
        long[] point = ChooseProjects.known(solved);
        assertThat(linear.holds(point)).as(what).isTrue();
        assertThat(linear.worthOf(point)).as(what).isEqualTo(solved.objective());
        assertThat(solved.bound()).as(what).isEqualTo(solved.objective());
    }

    private static List<Question> questions(Model model, int seed) {
        long present = model.rules.envelopeWon() / model.rules.stepWon();
        int some = seed % model.size;
        Question in = Question.of(model, some, true);
        return List.of(
                Question.ofNobody(present),
                Question.ofNobody(present + 3),
                in,
                in.with(present + 2),
                in.with(model.dearest()),
                in.valued(0),
                in.valued(model.values[some] * 2 + 7),
                Question.of(model, some, false),
                Question.of(model, (some + 1) % model.size, false).with(present + 1));
    }

    /** Prices of the linear programme settle nearly everybody: of 150 some few are left open. */
    @Test
    void fewCandidatesAreLeftOpen() {
        Model model = new Model(
                new SelectionProblem(Rounds.candidatesLike2024(150, 80, 1), Rounds.rulesLike2024(3, 7800, 1)));
        try (Relaxed relaxed = new Relaxed(model)) {
            for (Question asked : List.of(
                    Question.ofNobody(780),
                    Question.of(model, 0, true),
                    Question.of(model, 3, true),
                    Question.of(model, 7, false))) {
                Prices prices = relaxed.prices(asked).orElseThrow();
                long best = CpSat.maximise(asked.linear(model, model.withoutEnvelope()), new Stop())
                        .objective();
                Prices.Bounds bounds = prices.bounds(best);
                assertThat(prices.bound()).as(asked.toString()).isGreaterThanOrEqualTo(best);
                assertThat(IntStream.range(0, 150).filter(i -> bounds.lower()[i] < bounds.upper()[i]))
                        .as(asked.toString())
                        .hasSizeLessThan(30);
            }
        }
    }

    /** a earns 1.5 a step and 90 in all; with a place at 85 it is 5 above its price and b 5 below it. */
    @Test
    void aPriceShutsOutWhatCannotReachSoMuch() {
        Model model = new Model(new SelectionProblem(
                List.of(candidate("a", "t", 300, "90"), candidate("b", "t", 300, "80")),
                rules(4000, Map.of("t", type(group(0, 1, 200, 400))))));
        List<Row> ties = List.of(model.envelope(400), Row.atMost(new int[] {0, 1}, new long[] {1, 1}, 1));
        Prices prices = Prices.of(model, Question.ofNobody(400), ties, new double[] {0, units(model, "85")})
                .orElseThrow();

        assertThat(prices.bound()).isEqualTo(units(model, "90"));
        bounds(prices.bounds(units(model, "90")), new long[] {1, 0, 30, 0}, new long[] {1, 0, 30, 0});
        bounds(prices.bounds(units(model, "86")), new long[] {1, 0, 28, 0}, new long[] {1, 0, 30, 0});
        bounds(prices.bounds(units(model, "85")), new long[] {0, 0, 0, 0}, new long[] {1, 1, 30, 30});
        bounds(prices.bounds(units(model, "85") + 1), new long[] {1, 0, 27, 0}, new long[] {1, 0, 30, 0});
    }

    /** A step costs 2 and earns a 1.5, b 1.33 of 80; so both take the least of 20 steps. */
    @Test
    void aStepThatCostsMoreThanItEarnsIsTakenAsSeldomAsMayBe() {
        Model model = new Model(new SelectionProblem(
                List.of(candidate("a", "t", 300, "90"), candidate("b", "t", 300, "80")),
                rules(400, Map.of("t", type(group(0, 2, 200, 400))))));
        Prices prices = Prices.of(
                        model, Question.ofNobody(40), List.of(model.envelope(40)), new double[] {units(model, "2")})
                .orElseThrow();

        long bound = units(model, "80") + units(model, "35") + prices(model, 1, 20) - units(model, "40");
        assertThat(prices.bound()).isEqualTo(bound);
        Prices.Bounds near = prices.bounds(bound - units(model, "1"));
        bounds(near, new long[] {1, 1, 20, 20}, new long[] {1, 1, 22, 21});
    }

    private static long prices(Model model, int i, long steps) {
        return model.worth(i, model.values[i]).at(steps);
    }

    private static void bounds(Prices.Bounds bounds, long[] lower, long[] upper) {
        assertThat(bounds.lower()).containsExactly(lower);
        assertThat(bounds.upper()).containsExactly(upper);
    }

    @Test
    void aPriceOnTheSideWithoutALimitIsNone() {
        Model model = new Model(new SelectionProblem(
                List.of(candidate("a", "t", 300, "90")), rules(4000, Map.of("t", type(group(0, 1, 200, 400))))));
        double[] wrong = {units(model, "-7"), units(model, "7")};
        List<Row> ties = List.of(model.envelope(400), Row.atLeast(new int[] {0}, new long[] {1}, 0));

        assertThat(Prices.of(model, Question.ofNobody(400), ties, wrong)
                        .orElseThrow()
                        .bound())
                .isEqualTo(units(model, "90"));
    }

    private static long units(Model model, String value) {
        return model.scale.units(new java.math.BigDecimal(value));
    }

    @Test
    void valuesBeyondWholeNumbersAreAnsweredWithoutPrices() {
        Model model = new Model(Rounds.random(6, 3));
        Question asked = Question.of(model, 0, true).valued(1L << 54);
        try (Relaxed relaxed = new Relaxed(model)) {
            assertThat(relaxed.prices(asked)).isEmpty();
        }
    }

    @Test
    void columnsThatCannotMoveAreTakenOutWithTheirRows() {
        Linear linear = new Linear(
                new long[] {5, 3, 2},
                new long[] {4, 4, 4},
                List.of(
                        Row.atMost(new int[] {0, 1, 2}, new long[] {1, 1, 1}, 6),
                        Row.atLeast(new int[] {0, 1}, new long[] {1, -1}, 1)));

        Solved open = reduced(linear, new long[] {0, 2, 0}, new long[] {4, 2, 4});
        assertThat(open.point()).containsExactly(4, 2, 0);
        assertThat(open.objective()).isEqualTo(26);
        assertThat(open.bound()).isEqualTo(26);
        assertThat(reduced(linear, new long[] {3, 2, 1}, new long[] {3, 2, 1}).point())
                .containsExactly(3, 2, 1);
        assertThat(reduced(linear, new long[] {2, 2, 0}, new long[] {2, 2, 4}).status())
                .isEqualTo(Solved.Status.INFEASIBLE);
        assertThat(reduced(linear, new long[] {3, 2, 2}, new long[] {4, 2, 4}).status())
                .isEqualTo(Solved.Status.INFEASIBLE);
        assertThat(reduced(linear, new long[] {3, 1, 2}, new long[] {4, 1, 1}).status())
                .as("nothing lies between")
                .isEqualTo(Solved.Status.INFEASIBLE);
    }

    private static Solved reduced(Linear linear, long[] lower, long[] upper) {
        return Reduced.solve(linear, new Prices.Bounds(lower, upper), new Stop());
    }

    @Test
    void whoStopsHearsThatItWasStopped() {
        Model model = new Model(Rounds.random(6, 3));
        Stop stop = new Stop();
        stop.request();
        try (Solves solves = new Solves(model, stop)) {
            assertThatThrownBy(() -> solves.solve(Question.of(model, 0, true)))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
