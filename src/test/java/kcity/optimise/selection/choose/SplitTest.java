package kcity.optimise.selection.choose;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.optimise.selection.Band;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.TypeRules;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Band BAND = new Band(100 * MILLION, 400 * MILLION);

    /** Ten steps each; the sub-type has twenty more, the type ten beyond those, the round more than anybody can take. */
    @Test
    void moneyOfTheSubtypeAndOfTheTypeEndWhereTheyEnd() {
        TypeRules type = new TypeRules(
                new GroupRules(null, BAND, 600 * MILLION),
                new TreeMap<>(Map.of("s", new GroupRules(null, null, 400 * MILLION), "r", GroupRules.NONE)));
        Model model = new Model(new SelectionProblem(
                List.of(of("a", "s", "90"), of("b", "s", "60"), of("c", "r", "30")), rules(10_000, Map.of("t", type))));

        assertThat(Split.best(model, model.base.worth(), new long[] {1, 1, 1, 0, 0, 0}))
                .containsExactly(1, 1, 1, 30, 10, 20);
    }

    @Test
    void moneyOfTheRoundGoesToWhoEarnsMostWithIt() {
        Model model = plain(300);

        assertThat(Split.best(model, model.base.worth(), new long[] {1, 1, 0, 0}))
                .containsExactly(1, 1, 10, 20);
        assertThat(Split.best(model, model.base.worth(), new long[] {0, 1, 0, 0}))
                .containsExactly(0, 1, 0, 30);
    }

    @Test
    void amongEqualsTheFirstGetsAllItCanAndWhoLosesWithMoneyGetsTheLeast() {
        Model model = plain(10_000);

        assertThat(Split.best(plain(600), new long[] {0, 0, 5, 5}, new long[] {1, 1, 0, 0}))
                .containsExactly(1, 1, 40, 20);
        assertThat(Split.best(model, new long[] {9, 9, -1, 0}, new long[] {1, 1, 0, 0}))
                .containsExactly(1, 1, 10, 40);
        assertThat(Split.best(model, new long[] {9, -9, 5, 5}, new long[] {1, 1, 0, 0}))
                .as("a place that costs, with money that earns")
                .containsExactly(1, 1, 40, 40);
    }

    private static Model plain(long envelopeMillions) {
        return new Model(new SelectionProblem(
                List.of(candidate("a", "t", 400, "60"), candidate("b", "t", 400, "90")),
                rules(envelopeMillions, Map.of("t", type(new GroupRules(null, BAND, null))))));
    }

    private static Candidate of(String id, String subtype, String value) {
        return new Candidate(id, "t", subtype, id, id, 400 * MILLION, new BigDecimal(value), null);
    }
}
