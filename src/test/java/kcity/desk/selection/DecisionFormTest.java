package kcity.desk.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.programme.SubType;
import kcity.selection.Ballot;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.selection.Portfolio;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Refusals;
import kcity.web.SubmittedForm;
import org.junit.jupiter.api.Test;

/** Whatever is typed into the committee's decision is in the ballot or told at its field; nothing is dropped. */
class DecisionFormTest {
    private static final List<Candidate> STANDING =
            Stream.of("A", "B", "C").map(DecisionFormTest::candidate).toList();
    private static final Portfolio PROPOSAL = new Portfolio(
            "2024-demonstration",
            1,
            "OPTIMAL",
            BigDecimal.ONE,
            BigDecimal.ONE,
            null,
            null,
            false,
            Won.ofMillions(900),
            true,
            Won.ofMillions(300),
            Won.ZERO,
            List.of(),
            "hash",
            "version",
            1,
            List.of(new Portfolio.Grant("A", Won.ofMillions(300))),
            List.of(),
            Instant.EPOCH);

    private static Candidate candidate(String ref) {
        return new Candidate(
                ref,
                "org",
                SubType.SOLUTION_DEMONSTRATION,
                "Title",
                new CountryCode("VN"),
                "City " + ref,
                Won.ofMillions(300),
                BigDecimal.TEN,
                null,
                1);
    }

    private static Ballot ballot(Map<String, String> typed) {
        var values = new HashMap<>(Map.of("amount-A", "300,000,000", "onProposal", "1", "onDecision", "0"));
        values.putAll(typed);
        return new DecisionForm().ballot(new SubmittedForm(values, Map.of(), List.of()), PROPOSAL, STANDING);
    }

    private static List<String> refusals(Map<String, String> typed) {
        return catchThrowableOfType(Refused.class, () -> ballot(typed)).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replace("refusal.", "") + r.arguments())
                .toList();
    }

    @Test
    void amountsReasonsAndPlacesAreTakenAsTheyWereTyped() {
        var ballot = ballot(Map.of(
                "amount-B", "2억", "reason-B", "A strong partner", "reserve-C", "１", "announceAt", "2024-04-17T11:00"));
        assertThat(ballot.choices())
                .containsExactly(
                        new Choice("A", Won.ofMillions(300), ""),
                        new Choice("B", Won.ofMillions(200), "A strong partner"));
        assertThat(ballot.reserve()).containsExactly("C");
        assertThat(ballot.announceAt()).isEqualTo(Instant.parse("2024-04-17T02:00:00Z"));
        assertThat(ballot(Map.of("reserve-C", "1", "reserve-B", "2")).reserve()).containsExactly("C", "B");
    }

    @Test
    void aPlaceThatIsNoneOrGivenTwiceOrBehindAGapIsTold() {
        for (var none : List.of("abc", "-1", "1.5", "1e1", "99999999999")) {
            assertThat(refusals(Map.of("reserve-B", none))).as(none).containsExactly("reserve-B: forms.no-whole[]");
        }
        assertThat(refusals(Map.of("reserve-B", "0"))).containsExactly("reserve-B: selection.reserve-from-one[]");
        assertThat(refusals(Map.of("reserve-B", "1", "reserve-C", "1")))
                .containsExactly("reserve-C: selection.reserve-twice[1, B]");
        assertThat(refusals(Map.of("reserve-B", "1", "reserve-C", "3")))
                .containsExactly("reserve-C: selection.reserve-gap[3, 2]");
        assertThat(refusals(Map.of("reserve-B", "2"))).containsExactly("reserve-B: selection.reserve-gap[2, 1]");
    }

    @Test
    void aReasonThatNothingWouldKeepIsTold() {
        assertThat(refusals(Map.of("reason-B", "Too far away")))
                .containsExactly("reason-B: selection.reason-without-departure[]");
    }
}
