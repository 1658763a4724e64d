package kcity.optimise.selection;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of rule in the smallest round that shows it; a is worth most, then b, then c. */
class RuleRowsTest {
    private static final Candidate A = candidate("a", "t", 300, "90");
    private static final Candidate B = candidate("b", "t", 300, "80");
    private static final Candidate C = candidate("c", "t", 300, "70");

    @Test
    void theEnvelopeLimitsWhatAllGetTogether() {
        Round round = new Round();
        round.envelope = 500;
        assertThat(round.choose()).isEqualTo(Map.of("a", 300L, "b", 190L, "c", 10L));
        assertThat(round.sentences()).contains("all projects together get at most 500 million won");
    }

    @Test
    void anEnvelopeOfATypeLimitsThatType() {
        Round round = new Round();
        round.own = new GroupRules(null, null, 400 * MILLION);
        assertThat(round.choose()).isEqualTo(Map.of("a", 300L, "b", 90L, "c", 10L));
        assertThat(round.sentences()).contains("t: all its projects together get at most 400 million won");
    }

    @Test
    void theLeastPlacesTakeInWhatEarnsNothing() {
        Round round = new Round(candidate("z", "t", 300, "0"));
        round.own = new GroupRules(new Places(1, 1), null, null);
        assertThat(round.choose().keySet()).containsExactly("z");
        assertThat(round.sentences()).contains("t: at least 1 project (1 eligible)");
    }

    @Test
    void theLeastPlacesOfASubtypePutItBeforeABetterOne() {
        Round round = new Round(A, sub("s", "z", "10"));
        round.own = new GroupRules(new Places(0, 1), null, null);
        round.subtypes.put("s", new GroupRules(new Places(1, 1), null, null));
        assertThat(round.choose().keySet()).containsExactly("z");
        assertThat(round.sentences()).contains("t / s: at least 1 project (1 eligible)");
    }

    @Test
    void theLeastPlacesCountWhoIsEligibleAndNoneAtAllAreNoRule() {
        Round round = new Round(A, candidate("small", "t", 20, "95"));
        round.own = new GroupRules(new Places(1, 2), new Band(100 * MILLION, 400 * MILLION), null);
        assertThat(round.sentences()).contains("t: at least 1 project (1 eligible)");
        round.own = new GroupRules(new Places(0, 2), null, null);
        assertThat(round.sentences())
                .containsExactly("all projects together get at most 1,000 million won", "t: at most 2 projects");
    }

    @Test
    void theMostPlacesLeaveOutTheLeastValued() {
        Round round = new Round();
        round.own = new GroupRules(new Places(0, 2), null, null);
        assertThat(round.choose().keySet()).containsExactlyInAnyOrder("a", "b");
        assertThat(round.sentences()).contains("t: at most 2 projects");
    }

    @Test
    void theFloorOfABandKeepsAnAmountFromBeingTooSmall() {
        Round round = new Round(A, B);
        round.envelope = 400;
        round.own = new GroupRules(null, new Band(150 * MILLION, 400 * MILLION), null);
        assertThat(round.choose()).isEqualTo(Map.of("a", 250L, "b", 150L));
        assertThat(round.sentences()).contains("t: each project gets 150 million won to 400 million won");
    }

    @Test
    void aRequestBelowTheFloorIsIneligibleAndSaysSo() {
        Round round = new Round(A, B);
        round.own = new GroupRules(null, new Band(310 * MILLION, 400 * MILLION), null);
        assertThat(round.choose()).isEmpty();
        assertThat(round.answer().ineligible())
                .containsEntry("a", "it asks for 300 million won, below the floor of 310 million won for t");
    }

    @Test
    void aRequestAboveTheCeilingIsIneligibleAndSaysSo() {
        Round round = new Round(A, B);
        round.own = new GroupRules(null, new Band(0, 290 * MILLION), null);
        assertThat(round.choose()).isEmpty();
        assertThat(round.answer().ineligible())
                .containsEntry("b", "it asks for 300 million won, above the ceiling of 290 million won for t");
    }

    @Test
    void aRequestAboveTheCeilingIsCutWhereTheRulesSaySo() {
        Round round = new Round(A);
        round.own = new GroupRules(null, new Band(0, 290 * MILLION), null);
        round.above = AboveBand.CUT;
        assertThat(round.choose()).isEqualTo(Map.of("a", 290L));
    }

    @Test
    void theBandOfASubtypeHoldsBesidesThatOfItsType() {
        Round round = new Round(sub("s", "z", "50"));
        round.own = new GroupRules(null, new Band(100 * MILLION, 250 * MILLION), null);
        round.subtypes.put("s", new GroupRules(null, new Band(200 * MILLION, 290 * MILLION), null));
        round.above = AboveBand.CUT;
        assertThat(round.choose()).isEqualTo(Map.of("z", 250L));
    }

    @Test
    void anAmountThatNoStepMeetsMakesIneligible() {
        Round round = new Round(A);
        round.own = new GroupRules(null, new Band(292 * MILLION, 299 * MILLION), null);
        round.above = AboveBand.CUT;
        assertThat(round.choose()).isEmpty();
        assertThat(round.answer().ineligible())
                .containsEntry(
                        "a",
                        "no multiple of the step of 10 million won fits both its request of 300 million won and its bands");
    }

    @Test
    void aRequestBetweenTwoStepsIsGrantedUpToTheStepBelow() {
        assertThat(new Round(candidate("a", "t", 305, "90")).choose()).isEqualTo(Map.of("a", 300L));
    }

    @Test
    void atMostOneInACity() {
        Round round =
                new Round(at("a", "90", "Busan", "KR"), at("b", "80", "Busan", "KR"), at("c", "70", "Seoul", "KR"));
        round.perCity = 1;
        assertThat(round.choose().keySet()).containsExactlyInAnyOrder("a", "c");
        assertThat(round.sentences()).contains("at most 1 project in one city");
    }

    @Test
    void citiesOfTheSameNameInTwoCountriesAreTwoCities() {
        Round round = new Round(at("a", "90", "Valencia", "ES"), at("b", "80", "Valencia", "VE"));
        round.perCity = 1;
        assertThat(round.choose().keySet()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void atMostTwoInACountry() {
        Round round = new Round(
                at("a", "90", "Hue", "VN"),
                at("b", "80", "Hanoi", "VN"),
                at("c", "70", "Can Tho", "VN"),
                at("d", "1", "Verona", "IT"));
        round.perCountry = 2;
        assertThat(round.choose().keySet()).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(round.sentences()).contains("at most 2 projects in one country");
    }

    @Test
    void aLaterPriorityIsNotChosenWithoutTheEarlier() {
        Round round = new Round();
        round.own = new GroupRules(new Places(0, 1), null, null);
        round.priorities.add(List.of("c", "a"));
        assertThat(round.choose().keySet()).containsExactly("b");
        assertThat(round.sentences()).contains("in this order: c, a");
    }

    @Test
    void aPriorityThatIsForcedOutIsPassedOver() {
        Round round = new Round();
        round.own = new GroupRules(new Places(0, 1), null, null);
        round.priorities.add(List.of("c", "a"));
        round.out.add("c");
        assertThat(round.choose().keySet()).containsExactly("a");
    }

    @Test
    void anIneligiblePriorityIsPassedOver() {
        Round round = new Round(A, candidate("c", "t", 20, "95"));
        round.own = new GroupRules(null, new Band(100 * MILLION, 400 * MILLION), null);
        round.priorities.add(List.of("c", "a"));
        assertThat(round.choose().keySet()).containsExactly("a");
    }

    @Test
    void forcedInIsChosenBeforeABetterOne() {
        Round round = new Round();
        round.own = new GroupRules(new Places(0, 1), null, null);
        round.in.add("c");
        assertThat(round.choose().keySet()).containsExactly("c");
        assertThat(round.sentences()).contains("c is chosen in any case");
    }

    @Test
    void forcedOutIsNotChosenHoweverGood() {
        Round round = new Round();
        round.out.add("a");
        assertThat(round.choose().keySet()).containsExactlyInAnyOrder("b", "c");
        assertThat(round.sentences()).contains("a is not chosen in any case");
    }

    @Test
    void aConflictNamesItsRulesInTheirOrder() {
        Round round = new Round();
        round.own = new GroupRules(new Places(2, 3), new Band(200 * MILLION, 400 * MILLION), null);
        round.envelope = 390;
        round.out.add("a");
        assertThat(Objects.requireNonNull(round.answer().conflict()).rules())
                .containsExactly(
                        "all projects together get at most 390 million won",
                        "t: at least 2 projects (3 eligible)",
                        "t: each project gets 200 million won to 400 million won");
    }

    @Test
    void ofTwoConflictsTheSmallerIsTold() {
        Round round = new Round();
        round.own = new GroupRules(new Places(2, 3), new Band(200 * MILLION, 400 * MILLION), null);
        round.envelope = 390;
        round.in.add("b");
        round.out.add("b");
        assertThat(Objects.requireNonNull(round.answer().conflict()).rules())
                .containsExactly("b is chosen in any case", "b is not chosen in any case");
    }

    private static Candidate sub(String subtype, String id, String value) {
        return new Candidate(id, "t", subtype, "city", "country", 300 * MILLION, new BigDecimal(value), null);
    }

    private static Candidate at(String id, String value, String city, String country) {
        return new Candidate(id, "t", null, city, country, 300 * MILLION, new BigDecimal(value), null);
    }

    /** One type without rules, an envelope of a thousand million, steps of ten. */
    private static final class Round {
        private final List<Candidate> candidates;
        private long envelope = 1000;
        private GroupRules own = GroupRules.NONE;
        private final TreeMap<String, GroupRules> subtypes = new TreeMap<>();
        private AboveBand above = AboveBand.INELIGIBLE;
        private @Nullable Integer perCity;
        private @Nullable Integer perCountry;
        private final List<List<String>> priorities = new ArrayList<>();
        private final TreeSet<String> in = new TreeSet<>();
        private final TreeSet<String> out = new TreeSet<>();

        Round(Candidate... some) {
            candidates = some.length == 0 ? List.of(A, B, C) : List.of(some);
        }

        SelectionProblem problem() {
            return new SelectionProblem(
                    candidates,
                    new SelectionRules(
                            envelope * MILLION,
                            10 * MILLION,
                            new BigDecimal("0.5"),
                            above,
                            new TreeMap<>(Map.of("t", new TypeRules(own, subtypes))),
                            perCity,
                            perCountry,
                            priorities,
                            in,
                            out));
        }

        Choice answer() {
            return ChooseProjects.choose(problem(), 1);
        }

        /** Ids and millions. */
        Map<String, Long> choose() {
            Map<String, Long> millions = new TreeMap<>();
            answer().grants().forEach(it -> millions.put(it.id(), it.amountWon() / MILLION));
            return millions;
        }

        List<String> sentences() {
            return RuleRows.of(problem()).stream().map(Rule::sentence).toList();
        }
    }
}
