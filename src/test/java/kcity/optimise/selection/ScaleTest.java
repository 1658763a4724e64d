package kcity.optimise.selection;

import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final SelectionRules RULES = rules(1000, Map.of("t", type(GroupRules.NONE)));

    /** Half of 100 over 30 steps is 5/3 a step: thirds of 10^-7, of which 100 holds 3 · 10^9; a digit more would be beyond 10^10. */
    @Test
    void partsMakeEachStepWhole() {
        assertThat(Scale.of(List.of(candidate("a", "t", 300, "100")), RULES)).isEqualTo(new Scale(7, 3));
        assertThat(new Scale(7, 3).units(new BigDecimal("100"))).isEqualTo(3_000_000_000L);
        assertThat(new Scale(7, 3).decimal(50_000_000)).isEqualByComparingTo("1.6666667");
    }

    /** Half of 500 over 3 · 2^10 steps is 125/1536; a power of ten that 2^9 divides, times 3, times 500, is 1.5 · 10^12. */
    @Test
    void partsThatWouldGoBeyondTheRangeAreGivenUp() {
        assertThat(Scale.of(List.of(candidate("a", "t", 30_720, "500")), RULES)).isEqualTo(new Scale(7, 1));
    }

    @Test
    void drawsStayOnTheScaleUpToATrillionUnitsAndGoBelowTenBillionBeyond() {
        assertThat(Scale.of(new Scale(2, 3), drawn("-3333333333.33"))).isEqualTo(new Scale(2, 3));
        assertThat(Scale.of(new Scale(2, 3), drawn("3333333333.34"))).isEqualTo(new Scale(0, 1));
        assertThat(Scale.of(new Scale(2, 1), drawn("10000000000"))).isEqualTo(new Scale(2, 1));
        assertThat(Scale.of(new Scale(4, 1), drawn("1000000000"))).isEqualTo(new Scale(1, 1));
    }

    @Test
    void valuesWithoutThePointStayBelowATrillion() {
        assertThat(Scale.fits(List.of(candidate("a", "t", 100, "999999999999"))))
                .isTrue();
        assertThat(Scale.fits(List.of(candidate("a", "t", 100, "1000000000000"))))
                .isFalse();
    }

    private static DrawnValues drawn(String value) {
        return new DrawnValues(
                List.of("a", "b"),
                List.of(List.of(BigDecimal.ONE, BigDecimal.ZERO), List.of(new BigDecimal(value), BigDecimal.ZERO)));
    }
}
