package kcity.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import kcity.statistics.effects.design.Claim;
import kcity.statistics.effects.methods.Answer;
import kcity.statistics.regression.Coefficient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static Judgement judge(
            double estimate, double error, double claimed, double margin, OptionalDouble presence) {
        Answer.Builder answer = new Answer.Builder()
                .line(Coefficient.of("effect", estimate, error, Double.POSITIVE_INFINITY, 0.05), "test");
        presence.ifPresent(p -> answer.presence(p, 1.0 / 39));
        return Judgement.of(answer.done(), new Claim(claimed, OptionalDouble.empty(), margin, 0.05, false));
    }

    /** Claimed −10 within 3; an error of 1 tells things apart, one of 8 nothing. */
    @ParameterizedTest
    @CsvSource({
        "-10, 1, replicated-equivalent",
        "-8.7, 1, replicated-equivalent",
        "-8.6, 1, inconclusive",
        "-8.4, 1, inconclusive",
        "-8.3, 1, replicated-smaller",
        "-5, 1, replicated-smaller",
        "-15, 1, replicated-larger",
        "-10, 8, inconclusive",
        "0, 1, not replicated",
        "5, 8, inconclusive",
        "5, 1, not replicated",
        "20, 8, not replicated",
        "-20, 8, inconclusive"
    })
    void everyWordHasItsPlace(double estimate, double error, String word) {
        assertThat(judge(estimate, error, -10, 3, OptionalDouble.empty())
                        .verdict()
                        .word())
                .isEqualTo(word);
        assertThat(judge(-estimate, error, 10, 3, OptionalDouble.empty())
                        .verdict()
                        .word())
                .as("mirrored")
                .isEqualTo(word);
    }

    @Test
    void aRankThatChanceReachesTooOftenIsNoReplication() {
        Judgement third = judge(-10, 1, -10, 3, OptionalDouble.of(3.0 / 39));
        assertThat(third.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(third.reason()).startsWith("placebos or random assignments do as well too often");
        assertThat(judge(-10, 1, -10, 3, OptionalDouble.of(1.0 / 39)).verdict())
                .isEqualTo(Verdict.REPLICATED_EQUIVALENT);
    }

    @Test
    void withoutAnErrorNothingCanBeSaid() {
        assertThat(judge(-10, Double.NaN, -10, 3, OptionalDouble.empty())
                        .verdict()
                        .word())
                .isEqualTo("not assessable");
        assertThat(judge(-10, 0, -10, 3, OptionalDouble.empty()).verdict().word())
                .isEqualTo("not assessable");
        Answer nothing = new Answer.Builder().figure("F", 2.0).done();
        assertThat(Judgement.of(nothing, new Claim(1, OptionalDouble.empty(), 0.5, 0.05, false))
                        .verdict())
                .isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void theClaimsOwnErrorWidensTheComparisonOnly() {
        Answer answer = new Answer.Builder()
                .line(Coefficient.of("effect", 8, 1, Double.POSITIVE_INFINITY, 0.05), "test")
                .done();
        Judgement known = Judgement.of(answer, new Claim(10, OptionalDouble.of(Math.sqrt(3)), 4, 0.05, false));
        assertThat(known.difference()).isEqualTo(-2);
        assertThat(known.z()).isCloseTo(-1, within(1e-12));
        assertThat(known.q()).isCloseTo(1, within(1e-12));
        assertThat(known.equivalenceP()).isCloseTo(0.15865525393, within(1e-9));
        assertThat(known.lower()).isCloseTo(8 - 1.644853627, within(1e-8));
        assertThat(known.reason()).doesNotContain("fixed point");
        assertThat(judge(8, 1, 10, 4, OptionalDouble.empty()).reason())
                .endsWith("(the claim has no standard error: it is taken as a fixed point)");
    }

    @Test
    void aClaimedRatioIsComparedAsALogarithm() {
        String table = "t,y\n1,100\n2,110\n3,95\n4,104\n5,50\n6,54\n7,47\n8,51\n";
        Estimate found = Worked.onText(
                table,
                "method: before-after\noutcome: ln(y)\ntime: t\nstart: 5\nclaim: {estimate: 0.5, margin: 1.2, scale: ratio}\n");
        Claim claim = found.claim().orElseThrow();
        assertThat(claim.estimate()).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(claim.margin()).isCloseTo(Math.log(1.2), within(1e-12));
        assertThat(found.judgement().orElseThrow().verdict()).isEqualTo(Verdict.REPLICATED_EQUIVALENT);
    }
}
