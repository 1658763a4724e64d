package kcity.optimise.selection.explain;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import kcity.optimise.Stop;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.DrawnValues;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.testing.Repeats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChooseUnderDrawsTest {
    @Test
    void theBetterOfTwoIsChosenAsOftenAsTheNormalDistributionSays() {
        // A difference of 1 with standard deviation √(0.6² + 0.8²) = 1: the better wins with probability Φ(1) = 0.8413.
        SelectionProblem problem = two(new BigDecimal("0.6"), new BigDecimal("0.8"));
        Choice choice = ChooseProjects.choose(problem, 1);

        int draws = Repeats.of(1500);
        DrawFigures figures =
                ChooseUnderDraws.of(problem, choice, DrawnValues.independent(problem, draws, 5), new Stop(), _ -> {});

        assertThat(figures.share("better")).isCloseTo(0.8413, within(1.16 / Math.sqrt(draws)));
        assertThat(figures.share("better") + figures.share("worse")).isEqualTo(1);
        assertThat(figures.sameSet()).isEqualTo(figures.chosen().get("better"));
    }

    @Test
    void drawsThatMoveTogetherNeverTurnTheOrder() {
        SelectionProblem problem = two(null, null);
        Choice choice = ChooseProjects.choose(problem, 1);
        DrawnValues together = new DrawnValues(
                List.of("worse", "better"),
                List.of(row("49.5", "50.5"), row("30", "31"), row("90", "91"), row("51", "50")));

        DrawFigures figures = ChooseUnderDraws.of(problem, choice, together, new Stop(), _ -> {});

        assertThat(figures.chosen()).isEqualTo(Map.of("better", 3, "worse", 1));
        assertThat(figures.share("better")).isEqualTo(0.75);
        assertThat(figures.sameSet()).isEqualTo(3);
    }

    @Test
    void theSameSeedDrawsTheSameValuesAndAnotherSeedOthers() {
        SelectionProblem problem = two(new BigDecimal("3"), null);

        assertThat(DrawnValues.independent(problem, 5, 1).rows())
                .usingRecursiveComparison()
                .isEqualTo(DrawnValues.independent(problem, 5, 1).rows());
        assertThat(DrawnValues.independent(problem, 1, 1).rows().getFirst().getFirst())
                .isNotEqualTo(
                        DrawnValues.independent(problem, 1, 2).rows().getFirst().getFirst());
        assertThat(DrawnValues.independent(problem, 1, 1).rows().getFirst().get(1))
                .as("without sd")
                .isEqualByComparingTo("50");
    }

    @Test
    void aValueDrawnBelowZeroIsTakenAsItIs() {
        SelectionProblem problem = two(null, null);
        DrawnValues below = new DrawnValues(List.of("better", "worse"), List.of(row("-20", "-3")));

        DrawFigures figures =
                ChooseUnderDraws.of(problem, ChooseProjects.choose(problem, 1), below, new Stop(), _ -> {});

        assertThat(figures.chosen()).isEqualTo(Map.of("better", 0, "worse", 1));
    }

    @Test
    void theLotOfTheChoiceRulesInEveryDraw() {
        for (long seed = 1; seed <= 6; seed++) {
            SelectionProblem problem = new SelectionProblem(
                    List.of(
                            new Candidate("a", "t", null, "x", "A", 300 * MILLION, new BigDecimal("50"), null),
                            new Candidate("b", "t", null, "y", "B", 300 * MILLION, new BigDecimal("50"), null),
                            new Candidate("c", "t", null, "z", "C", 300 * MILLION, new BigDecimal("50"), null)),
                    rules(300, Map.of("t", type(group(1, 1, 200, 400)))));
            Choice choice = ChooseProjects.choose(problem, seed);
            DrawnValues drawn =
                    new DrawnValues(List.of("a", "b", "c"), List.of(row("50", "50", "50"), row("7", "7", "7")));

            DrawFigures figures = ChooseUnderDraws.of(problem, choice, drawn, new Stop(), _ -> {});

            assertThat(choice.tied()).isTrue();
            assertThat(figures.sameSet()).as("seed " + seed).isEqualTo(2);
            assertThat(figures.tied()).isEqualTo(2);
        }
    }

    @Test
    void drawsFarBeyondTheDigitsOfTheValuesAreReckonedOnACoarserScale() {
        SelectionProblem problem = new SelectionProblem(
                List.of(
                        new Candidate(
                                "a", "t", null, "x", "A", 300 * MILLION, new BigDecimal("1e-20"), new BigDecimal("3")),
                        new Candidate("b", "t", null, "y", "B", 300 * MILLION, new BigDecimal("2e-20"), null)),
                rules(300, Map.of("t", type(group(1, 1, 200, 400)))));
        Choice choice = ChooseProjects.choose(problem, 1);

        DrawFigures figures =
                ChooseUnderDraws.of(problem, choice, DrawnValues.independent(problem, 40, 1), new Stop(), _ -> {});

        assertThat(figures.share("a")).isBetween(0.25, 0.75);
    }

    @Test
    void drawsWithoutACandidateAreRefusedAndAStopEndsThem() {
        SelectionProblem problem = two(null, null);
        Choice choice = ChooseProjects.choose(problem, 1);

        assertThatThrownBy(() -> ChooseUnderDraws.of(
                        problem, choice, new DrawnValues(List.of("better"), List.of()), new Stop(), _ -> {}))
                .hasMessage("the draws have no values for worse");
        Stop stop = new Stop();
        DrawnValues rows = new DrawnValues(List.of("better", "worse"), List.of(row("1", "2"), row("1", "2")));
        assertThatThrownBy(() -> ChooseUnderDraws.of(problem, choice, rows, stop, _ -> stop.request()))
                .isInstanceOf(CancellationException.class);
    }

    private static List<BigDecimal> row(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private static SelectionProblem two(@Nullable BigDecimal sdOfBetter, @Nullable BigDecimal sdOfWorse) {
        return new SelectionProblem(
                List.of(
                        new Candidate("better", "t", null, "x", "A", 300 * MILLION, new BigDecimal("51"), sdOfBetter),
                        new Candidate("worse", "t", null, "y", "B", 300 * MILLION, new BigDecimal("50"), sdOfWorse)),
                rules(300, Map.of("t", type(group(1, 1, 200, 400)))));
    }
}
