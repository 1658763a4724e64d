package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class InputHashTest {
    @Test
    void tellsPartsApartAndEqualDecimalsNot() {
        assertThat(new InputHash().add("ab").add("c").hex())
                .isNotEqualTo(new InputHash().add("a").add("bc").hex())
                .hasSize(64);
        assertThat(new InputHash().add(new BigDecimal("1.50")).hex())
                .isEqualTo(new InputHash().add(new BigDecimal("1.5")).hex());
        assertThat(new InputHash().add(1L).hex())
                .isNotEqualTo(new InputHash().add(1.0).hex());
    }

    @Test
    void takesMillionsOfNumbers() {
        InputHash one = new InputHash();
        InputHash other = new InputHash();
        for (long i = 0; i < 100_000; i++) {
            one.add(i);
            other.add(i == 99_999 ? -1 : i);
        }
        assertThat(one.hex()).isNotEqualTo(other.hex());
    }
}
