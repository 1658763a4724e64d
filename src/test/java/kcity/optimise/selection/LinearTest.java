package kcity.optimise.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTest {
    private static final Linear TWO = new Linear(
            new long[] {3, 5}, new long[] {1, 4}, List.of(Row.atMost(new int[] {0, 1}, new long[] {1, 1}, 4)));

    @Test
    void aPointHoldsFromZeroToTheUpperEndOfEachColumn() {
        assertThat(TWO.holds(new long[] {0, 0})).isTrue();
        assertThat(TWO.holds(new long[] {0, 4})).isTrue();
        assertThat(TWO.holds(new long[] {1, 3})).isTrue();
        assertThat(TWO.holds(new long[] {-1, 0})).isFalse();
        assertThat(TWO.holds(new long[] {2, 0})).isFalse();
        assertThat(TWO.holds(new long[] {-1, 5})).isFalse();
    }

    @Test
    void aPointThatBreaksARowDoesNotHold() {
        assertThat(TWO.holds(new long[] {1, 4})).isFalse();
    }

    @Test
    void worthAtLeastIsARuleOfItsOwn() {
        Linear worthy = TWO.with(TWO.worthAtLeast(18));
        assertThat(worthy.holds(new long[] {1, 3})).isTrue();
        assertThat(worthy.holds(new long[] {0, 4})).isTrue();
        assertThat(worthy.holds(new long[] {1, 2})).isFalse();
        assertThat(worthy.holds(new long[] {0, 3})).isFalse();
    }
}
