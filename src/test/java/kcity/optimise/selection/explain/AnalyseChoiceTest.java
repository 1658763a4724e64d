package kcity.optimise.selection.explain;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import kcity.optimise.Stop;
import kcity.optimise.selection.BruteForce;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.Row;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.Choice.Status;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.testing.Repeats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalyseChoiceTest {
    @Test
    void aThresholdIsWhereThePlaceTurnsAndOneUnitBelowItDoesNot() {
        int checked = 0;
        for (int seed = 0; checked < Repeats.of(40); seed++) {
            SelectionProblem problem = Rounds.random(6, seed);
            Choice choice = ChooseProjects.choose(problem, 1);
            if (choice.status() != Status.OPTIMAL) {
                continue;
            }
            Analysis analysis = AnalyseChoice.of(problem, choice, new Stop(), _ -> {});
            for (CandidateFigures it : analysis.candidates()) {
                if (it.threshold() != null) {
                    String what = "seed " + seed + ", " + it;
                    assertThat(inSomeBestSet(valued(problem, it.id(), it.threshold()), it.id()))
                            .as(what)
                            .isTrue();
                    if (it.threshold().signum() > 0) {
                        BigDecimal below = it.threshold().subtract(analysis.unit());
                        assertThat(inSomeBestSet(valued(problem, it.id(), below), it.id()))
                                .as(what)
                                .isFalse();
                    }
                    checked++;
                }
            }
        }
    }

    /** The scale must stay the one of the problem, so the values are set in the model. */
    private static boolean inSomeBestSet(Model model, String id) {
        return reaches(model, id, best(model));
    }

    private static Linear whole(Model model) {
        return model.whole().worth(model.worth(model.values));
    }

    private static long best(Model model) {
        return CpSat.maximise(whole(model), new Stop()).objective();
    }

    private static boolean reaches(Model model, String id, long best) {
        int candidate = model.candidates.stream().map(Candidate::id).toList().indexOf(id);
        CpSat.Solved with = CpSat.maximise(whole(model).with(Row.fixed(candidate, 1)), new Stop());
        return with.point() != null && with.objective() == best;
    }

    private static Model valued(SelectionProblem problem, String id, BigDecimal value) {
        Model model = new Model(problem);
        int candidate = model.candidates.stream().map(Candidate::id).toList().indexOf(id);
        model.values[candidate] = model.scale.units(value);
        return model;
    }

    @Test
    void costsAndAlternativesAreWhatTryingEverythingFinds() {
        int rounds = 0;
        for (int seed = 100; rounds < Repeats.of(12); seed++) {
            SelectionProblem problem = Rounds.random(6, seed);
            Choice choice = ChooseProjects.choose(problem, 1);
            if (choice.status() != Status.OPTIMAL) {
                continue;
            }
            rounds++;
            for (CandidateFigures it :
                    AnalyseChoice.of(problem, choice, new Stop(), _ -> {}).candidates()) {
                BruteForce.Best opposite = BruteForce.of(forced(problem, it.id(), !it.chosen()));
                String what = "seed " + seed + ", " + it;
                if (opposite == null) {
                    assertThat(it.costOfOpposite()).as(what).isNull();
                } else {
                    assertThat(it.costOfOpposite())
                            .as(what)
                            .isEqualByComparingTo(choice.value().subtract(opposite.value()));
                }
            }
        }
    }

    private static SelectionProblem forced(SelectionProblem problem, String id, boolean in) {
        SelectionRules rules = problem.rules();
        TreeSet<String> inside = new TreeSet<>(rules.forcedIn());
        TreeSet<String> outside = new TreeSet<>(rules.forcedOut());
        (in ? inside : outside).add(id);
        // Priorities pass over whom the rules force out; here the candidate stays one of them.
        List<List<String>> orders = new ArrayList<>(rules.priorities());
        if (!in && !orders.isEmpty() && orders.getFirst().contains(id)) {
            List<String> order = orders.getFirst();
            outside.addAll(order.subList(order.indexOf(id), order.size()).stream()
                    .filter(later -> !rules.forcedOut().contains(later))
                    .toList());
        }
        return new SelectionProblem(
                problem.candidates(),
                new SelectionRules(
                        rules.envelopeWon(),
                        rules.stepWon(),
                        rules.selectionShare(),
                        rules.aboveBand(),
                        rules.types(),
                        rules.perCity(),
                        rules.perCountry(),
                        orders,
                        inside,
                        outside));
    }

    @Test
    void theFittingEnvelopeIsTheFirstOfAllLargerOnesWithTheCandidateInABestSet() {
        int fitting = 0;
        for (int seed = 0; fitting < Repeats.of(25); seed++) {
            SelectionProblem problem = Rounds.random(6, seed);
            Choice choice = ChooseProjects.choose(problem, 1);
            if (choice.status() != Status.OPTIMAL) {
                continue;
            }
            Map<Long, Long> bests = new HashMap<>();
            for (CandidateFigures it :
                    AnalyseChoice.of(problem, choice, new Stop(), _ -> {}).candidates()) {
                if (!it.chosen()) {
                    assertThat(it.envelopeWon())
                            .as("seed " + seed + ", " + it.id())
                            .isEqualTo(firstFitting(problem, it.id(), bests));
                    fitting += it.envelopeWon() == null ? 0 : 1;
                }
            }
        }
    }

    /** Envelope after envelope, until there is more money than all together ask for: with still more nothing changes. */
    private static @Nullable Long firstFitting(SelectionProblem problem, String id, Map<Long, Long> bests) {
        long step = problem.rules().stepWon();
        long asked =
                problem.candidates().stream().mapToLong(Candidate::requestWon).sum();
        long last = Math.max(asked, problem.rules().envelopeWon()) + step;
        for (long won = problem.rules().envelopeWon() / step * step; won <= last; won += step) {
            Model larger = new Model(
                    new SelectionProblem(problem.candidates(), problem.rules().withEnvelope(won)));
            long best = bests.computeIfAbsent(won, _ -> best(larger));
            if (reaches(larger, id, best)) {
                return won;
            }
        }
        return null;
    }

    @Test
    void theBestOtherSetsDoWithoutOneTwoAndThreeOfTheChosen() {
        List<Candidate> candidates = List.of(
                candidate("a", "t", 300, "90"),
                candidate("b", "t", 300, "80"),
                candidate("c", "t", 300, "70"),
                candidate("d", "t", 300, "65"),
                candidate("e", "t", 300, "50"),
                candidate("f", "t", 300, "20"));
        SelectionProblem problem =
                new SelectionProblem(candidates, rules(4000, Map.of("t", type(group(3, 3, 200, 400)))));

        List<Alternative> others = AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {})
                .alternatives();

        assertThat(others)
                .extracting(Alternative::goes)
                .containsExactly(List.of("c"), List.of("b", "c"), List.of("a", "b", "c"));
        assertThat(others)
                .extracting(Alternative::comes)
                .containsExactly(List.of("d"), List.of("d", "e"), List.of("d", "e", "f"));
        assertThat(others).extracting(it -> it.gap().intValueExact()).containsExactly(5, 35, 105);
        assertThat(others.getFirst().grants()).extracting(Grant::id).containsExactly("a", "b", "d");
    }

    @Test
    void theReserveListGoesByWhatEachAddsWithTheMoneyThatIsThen() {
        List<Candidate> candidates = List.of(
                candidate("a", "t", 200, "90"),
                candidate("b", "t", 200, "80"),
                candidate("dear", "t", 400, "60"),
                candidate("cheap", "t", 200, "50"));
        SelectionProblem problem =
                new SelectionProblem(candidates, rules(400, Map.of("t", type(group(2, 2, 200, 400)))));

        List<ReservePlace> reserve = AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {})
                .reserve();

        assertThat(reserve).extracting(ReservePlace::id).containsExactly("cheap", "dear");
        assertThat(reserve).extracting(it -> it.adds().intValueExact()).containsExactly(50, 45);
        assertThat(reserve).allSatisfy(it -> assertThat(it.mayReplace()).containsExactly("a", "b"));
    }

    @Test
    void aReserveMayEnterOnlyWhereAllRulesThenHold() {
        List<Candidate> candidates = List.of(
                new Candidate("a", "t", null, "x", "KR", 300 * MILLION, new BigDecimal("90"), null),
                new Candidate("b", "t", null, "y", "VN", 300 * MILLION, new BigDecimal("80"), null),
                new Candidate("c", "t", null, "z", "VN", 300 * MILLION, new BigDecimal("70"), null));
        SelectionRules rules = rules(4000, Map.of("t", type(group(2, 2, 200, 400))));
        SelectionProblem problem = new SelectionProblem(
                candidates,
                new SelectionRules(
                        rules.envelopeWon(),
                        rules.stepWon(),
                        rules.selectionShare(),
                        rules.aboveBand(),
                        rules.types(),
                        null,
                        1,
                        List.of(List.of("b", "c")),
                        new TreeSet<>(List.of("a")),
                        new TreeSet<>()));

        List<ReservePlace> reserve = AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {})
                .reserve();

        assertThat(reserve).hasSize(1);
        assertThat(reserve.getFirst().mayReplace())
                .as("in the place of its compatriot, who then counts as gone")
                .containsExactly("b");
        assertThat(reserve.getFirst().adds()).isEqualByComparingTo("35");
    }

    @Test
    void whoCannotBeReplacedHasNoThreshold() {
        SelectionProblem problem = new SelectionProblem(
                List.of(candidate("a", "t", 300, "90")), rules(4000, Map.of("t", type(group(1, 1, 200, 400)))));

        CandidateFigures only = AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {})
                .candidates()
                .getFirst();

        assertThat(only).isEqualTo(new CandidateFigures("a", true, null, null, null, null));
    }

    @Test
    void anEndBeforeTheProofIsNotAnalysed() {
        SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(8, 5, 1), Rounds.rulesOf2024(100));
        Choice impossible = ChooseProjects.choose(problem, 1);
        assertThatThrownBy(() -> AnalyseChoice.of(problem, impossible, new Stop(), _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);

        SelectionProblem possible =
                new SelectionProblem(Rounds.candidatesLike2024(30, 12, 1), Rounds.rulesOf2024(4000));
        Choice choice = ChooseProjects.choose(possible, 1);
        Stop stop = new Stop();
        assertThatThrownBy(() -> AnalyseChoice.of(possible, choice, stop, _ -> stop.request()))
                .isInstanceOf(CancellationException.class);
        Stop after = new Stop();
        Analysis part = AnalyseChoice.asFarAs(possible, choice, after, done -> {
            // Not at once after the eight chosen, of which another thread may still be at the last.
            if (done > 20) {
                after.request();
            }
        });
        assertThat(part.whole()).isFalse();
        assertThat(part.candidates())
                .hasSizeLessThan(30)
                .filteredOn(CandidateFigures::chosen)
                .hasSize(8);
        assertThat(Objects.requireNonNull(impossible.conflict()).rules()).isNotEmpty();
    }
}
