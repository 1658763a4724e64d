package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.programme.Band;
import kcity.programme.Cap;
import kcity.programme.Places;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;

/** The rules of a decision on sheets made up for them. */
class DecisionCheckTest {
    private static final Places ONE = new Places(1, 1, false);
    private static final Band BAND = new Band(Won.ofMillions(300), Won.ofMillions(600), false);
    private static final Limits PLANNING = new Limits(
            new Places(2, 2, false),
            Map.of(SubType.URBAN_DEVELOPMENT, ONE, SubType.SOLUTION_PLANNING, ONE),
            Map.of(SubType.URBAN_DEVELOPMENT, BAND, SubType.SOLUTION_PLANNING, BAND),
            Map.of(),
            new Cap(1));
    private static final List<Candidate> SHEET = List.of(
            candidate("A", SubType.URBAN_DEVELOPMENT, "Hue"),
            candidate("B", SubType.SOLUTION_PLANNING, "Lima"),
            candidate("C", SubType.URBAN_DEVELOPMENT, "Ulaanbaatar"),
            candidate("D", SubType.SOLUTION_PLANNING, " HU\u200BE\u00A0"));

    private static Candidate candidate(String ref, SubType subType, String city) {
        return new Candidate(
                ref,
                "O1",
                subType,
                ref,
                new CountryCode("VN"),
                city,
                Won.ofMillions(500),
                new BigDecimal("80.0000"),
                null,
                1);
    }

    private static Choice choice(String ref, long millions) {
        return new Choice(ref, Won.ofMillions(millions), "Because");
    }

    private static List<String> wrong(Limits limits, Envelope envelope, Choice... choices) {
        return DecisionCheck.wrong(limits, envelope, proposed(choices), SHEET, List.of(choices), List.of()).stream()
                .map(Reason::key)
                .toList();
    }

    private static Portfolio proposed(Choice... choices) {
        var grants = new ArrayList<Portfolio.Grant>();
        for (var choice : choices) {
            grants.add(new Portfolio.Grant(choice.ref(), choice.amount()));
        }
        return new Portfolio(
                "2024-planning",
                1,
                "OPTIMAL",
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                null,
                false,
                Won.ZERO,
                true,
                Won.ZERO,
                Won.ZERO,
                List.of(),
                "",
                "",
                1,
                grants,
                List.of(),
                Instant.EPOCH);
    }

    private static Envelope most(long millions) {
        return new Envelope(Won.ofMillions(millions), Won.ZERO, Won.ZERO);
    }

    @Test
    void admitsOneOfEachSubTypeWithinTheMoney() {
        assertThat(wrong(PLANNING, most(1000), choice("A", 500), choice("B", 500)))
                .isEmpty();
    }

    @Test
    void refusesTwoOfOneSubTypeAndNoneOfTheOther() {
        assertThat(wrong(PLANNING, most(1000), choice("A", 500), choice("C", 500)))
                .containsExactlyInAnyOrder(
                        "refusal.selection.too-many-of-sub-type", "refusal.selection.too-few-of-sub-type");
    }

    @Test
    void refusesOneWonMoreThanTheEnvelope() {
        assertThat(wrong(
                        PLANNING,
                        new Envelope(new Won(999_999_999), Won.ZERO, Won.ZERO),
                        choice("A", 500),
                        choice("B", 500)))
                .containsExactly("refusal.selection.envelope");
    }

    @Test
    void whatNobodyPublishedBindsNobody() {
        var open = new Limits(null, Map.of(), Map.of(), Map.of(), Cap.NONE);
        assertThat(wrong(
                        open,
                        new Envelope(null, Won.ZERO, Won.ZERO),
                        choice("A", 1),
                        choice("B", 500),
                        choice("C", 500),
                        choice("D", 500)))
                .isEmpty();
    }

    @Test
    void refusesTwoProjectsOfOneCityHoweverItIsWritten() {
        assertThat(wrong(PLANNING, most(1000), choice("A", 500), choice("D", 500)))
                .containsExactly("refusal.selection.one-per-city");
    }

    @Test
    void anAimIsNoLimit() {
        var about = new Limits(new Places(2, 2, true), Map.of(), Map.of(), Map.of(), new Cap(1));
        assertThat(wrong(about, most(2000), choice("A", 500), choice("B", 500), choice("C", 500)))
                .isEmpty();
    }

    @Test
    void fewerThanTheLeastMayBeChosenWhereFewerCame() {
        var four = new Limits(new Places(4, 4, false), Map.of(), Map.of(), Map.of(), new Cap(1));
        assertThat(wrong(four, most(2000), choice("A", 500), choice("B", 500), choice("C", 500)))
                .isEmpty();
        assertThat(wrong(four, most(2000), choice("A", 500), choice("B", 500)))
                .containsExactly("refusal.selection.too-few");
    }
}
