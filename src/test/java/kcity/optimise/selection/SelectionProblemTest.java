package kcity.optimise.selection;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SelectionProblemTest {
    private static final SelectionRules RULES =
            rules(1000, Map.of("t", new TypeRules(group(0, 2, 100, 400), new TreeMap<>(Map.of("s", GroupRules.NONE)))));

    @Test
    void everythingWrongWithACandidateIsToldAtOnce() {
        Candidate wrong = new Candidate("x", "u", null, "c", "d", 0, new BigDecimal("-1"), new BigDecimal("-2"));
        assertThat(told(wrong, RULES))
                .containsExactly(
                        "the type u is not in the rules; they know t",
                        "the request must be more than 0 won; write what is asked for",
                        "the value must not be below 0; write 0 or more",
                        "the standard deviation must not be below 0; write 0 or more");
    }

    @Test
    void theComplaintsOfARoundNameTheCandidate() {
        assertThat(SelectionProblem.complaints(List.of(candidate("x", "t", 0, "1")), RULES))
                .containsExactly("candidate x: the request must be more than 0 won; write what is asked for");
    }

    @Test
    void nothingIsWrongAtTheVeryEndsOfWhatIsAllowed() {
        Candidate certain = new Candidate("a", "t", null, "c", "d", 200 * MILLION, BigDecimal.ZERO, BigDecimal.ZERO);
        for (String share : List.of("0", "1", "0.000001")) {
            assertThat(SelectionProblem.complaints(List.of(certain), penniless(share)))
                    .as(share)
                    .isEmpty();
        }
        for (String share : List.of("-0.1", "1.000001", "0.0000001")) {
            assertThat(SelectionProblem.complaints(List.of(certain), penniless(share)))
                    .as(share)
                    .containsExactly("the share for selection must lie between 0 and 1, with at most six decimals");
        }
    }

    private static SelectionRules penniless(String share) {
        return new SelectionRules(
                0,
                10 * MILLION,
                new BigDecimal(share),
                AboveBand.CUT,
                RULES.types(),
                null,
                null,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    @Test
    void aSubtypeMustBeKnownWhereSubtypesAreListed() {
        Candidate strange = new Candidate("x", "t", "r", "c", "d", 200 * MILLION, BigDecimal.ONE, null);
        assertThat(told(strange, RULES)).containsExactly("the sub-type r is not in the rules of t; they know s");
        assertThat(told(strange, rules(1000, Map.of("t", type(GroupRules.NONE)))))
                .isEmpty();
    }

    @Test
    void aStepTooFineForTheRequestIsRefused() {
        assertThat(told(candidate("x", "t", 100_010, "1"), RULES))
                .containsExactly("the request has more than 10000 steps of 10000000 won; take a coarser step");
        assertThat(told(candidate("x", "t", 100_000, "1"), RULES)).isEmpty();
    }

    @Test
    void idsTwiceUnknownIdsAndWrongSharesAreRefused() {
        SelectionRules strange = new SelectionRules(
                -1,
                10 * MILLION,
                new BigDecimal("1.5"),
                AboveBand.CUT,
                RULES.types(),
                null,
                null,
                List.of(List.of("q")),
                new TreeSet<>(),
                new TreeSet<>(List.of("p")));
        List<Candidate> twice = List.of(candidate("a", "t", 200, "1"), candidate("a", "t", 200, "1"));
        assertThatThrownBy(() -> new SelectionProblem(twice, strange))
                .hasMessage(
                        "the id a stands twice; the rules name p, which is no candidate; write an id of the candidates, or delete it;"
                                + " the rules name q, which is no candidate; write an id of the candidates, or delete it;"
                                + " the envelope must not be below 0 won; write 0 or more;"
                                + " the share for selection must lie between 0 and 1, with at most six decimals");
    }

    @Test
    void valuesWithTooManyDigitsAreRefused() {
        assertThat(SelectionProblem.complaints(List.of(candidate("a", "t", 200, "1.00000000001")), RULES))
                .isEmpty();
        assertThat(SelectionProblem.complaints(List.of(candidate("a", "t", 200, "1.000000000001")), RULES))
                .containsExactly(
                        "the values have too many digits: their sum without the point must stay below 10^12; round them");
    }

    @Test
    void theScaleKeepsAllDigitsAndFillsUpToTenBillion() {
        assertThat(scale(List.of(candidate("a", "t", 1, "10.00"))).digits()).isEqualTo(9);
        assertThat(scale(List.of(candidate("a", "t", 1, "10.01"))).digits()).isEqualTo(8);
        assertThat(scale(List.of(candidate("a", "t", 1, "0.12345678901"))).digits())
                .isEqualTo(11);
        assertThat(scale(List.of(candidate("a", "t", 1, "0"))).digits()).isZero();
        assertThat(scale(List.of(candidate("a", "t", 1, "100"), candidate("b", "t", 1, "1")))
                        .digits())
                .isEqualTo(7);
    }

    @Test
    void aPlaceOrABandBackToFrontIsRefused() {
        assertThatThrownBy(() -> new Places(2, 1)).hasMessage("places from 2 to 1 are none");
        assertThatThrownBy(() -> new Places(-1, 1)).hasMessage("places from -1 to 1 are none");
        assertThatThrownBy(() -> new Band(2, 1)).hasMessage("a band from 2 to 1 won is none");
        assertThatThrownBy(() -> new Band(-1, 1)).hasMessage("a band from -1 to 1 won is none");
    }

    @Test
    void whatTheRulesAloneLeaveIsPlacesTimesCeilingsAtMost() {
        assertThat(LeftOver.byRules(Rounds.rulesOf2024(4000))).isEqualTo(400 * MILLION);
        assertThat(LeftOver.byRules(Rounds.rulesOf2024(3600))).isZero();
        assertThat(LeftOver.byRules(Rounds.rulesOf2024(2600))).isZero();
        assertThat(LeftOver.byRules(rules(4000, Map.of("t", type(GroupRules.NONE)))))
                .isZero();
        assertThat(LeftOver.byRules(rules(4000, Map.of("t", type(new GroupRules(null, null, 2500 * MILLION))))))
                .isEqualTo(1500 * MILLION);
    }

    @Test
    void dearSubtypesFillTheirPlacesFirst() {
        TypeRules type = new TypeRules(
                group(0, 3, 0, 500),
                new TreeMap<>(Map.of(
                        "cheap", new GroupRules(new Places(0, 3), new Band(0, 105 * MILLION), null),
                        "dear", new GroupRules(new Places(0, 1), new Band(0, 900 * MILLION), 450 * MILLION))));
        // Without a sub-type a project may get 500: all three places may be such.
        assertThat(LeftOver.byRules(rules(2000, Map.of("t", type)))).isEqualTo(500 * MILLION);
    }

    @Test
    void moneyReadsAsPeopleSayIt() {
        assertThat(Words.won(4_000_000_000L)).isEqualTo("4,000 million won");
        assertThat(Words.won(345_500_000)).isEqualTo("345.5 million won");
        assertThat(Words.won(345_510_000)).isEqualTo("345,510,000 won");
        assertThat(Words.won(0)).isEqualTo("0 won");
        assertThat(Words.projects(1)).isEqualTo("1 project");
        assertThat(Words.projects(0)).isEqualTo("0 projects");
    }

    private static List<String> told(Candidate candidate, SelectionRules rules) {
        return SelectionProblem.complaint(candidate, rules).stream()
                .map(SelectionProblem.Wrong::reason)
                .toList();
    }

    private static Scale scale(List<Candidate> candidates) {
        return Scale.of(candidates, RULES);
    }
}
