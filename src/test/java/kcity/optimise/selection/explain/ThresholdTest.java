package kcity.optimise.selection.explain;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.optimise.Stop;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.Band;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.choose.ChooseProjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    /** Ten units of a request of eight steps earn ten with the share 1, which ten roundings of one cannot take away; with the share 0.9 and one step they earn 9.125. */
    @Test
    void theUnitIsTheFinestPowerOfTenThatRoundingCannotUndo() {
        assertThat(unit("1")).isEqualTo(10);
        assertThat(unit("0.9")).isEqualTo(100);
    }

    private static long unit(String share) {
        Model model = new Model(problem(share, 80, candidate("a", "t", 80, "10")));
        assertThat(model.scale.times()).isEqualTo(1);
        return Threshold.unit(model);
    }

    /** Two of 200 million fit together where there is money for all that anybody asks for, and not before. */
    @Test
    void anEnvelopeMayFitOnlyWhenItPaysForEveryone() {
        SelectionProblem problem = new SelectionProblem(
                List.of(candidate("a", "t", 200, "90"), candidate("b", "t", 200, "10")),
                rules("0.5", 200, new Band(200 * MILLION, 200 * MILLION)));

        CandidateFigures refused = AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {})
                .candidates()
                .getLast();

        assertThat(refused.id()).isEqualTo("b");
        assertThat(refused.envelopeWon()).isEqualTo(400 * MILLION);
        assertThat(refused.costOfOpposite()).isEqualByComparingTo("80");
        assertThat(refused.threshold()).isEqualByComparingTo("90");
        assertThat(refused.change()).isEqualByComparingTo("80");
    }

    private static SelectionProblem problem(String share, long envelopeMillions, Candidate... candidates) {
        return new SelectionProblem(List.of(candidates), rules(share, envelopeMillions, null));
    }

    private static SelectionRules rules(String share, long envelopeMillions, @Nullable Band band) {
        return new SelectionRules(
                envelopeMillions * MILLION,
                10 * MILLION,
                new BigDecimal(share),
                AboveBand.INELIGIBLE,
                new TreeMap<>(Map.of("t", type(new GroupRules(null, band, null)))),
                null,
                null,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }
}
