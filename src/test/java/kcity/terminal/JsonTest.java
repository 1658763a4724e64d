package kcity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void keepsTheOrderOfFieldsAndDecimalsExact() {
        assertThat(Json.of(Json.object(
                        "status", "OPTIMAL", "total", new BigDecimal("497.00"), "a", null, "ok", true, "n", 12L)))
                .isEqualTo("{\"status\":\"OPTIMAL\",\"total\":497.00,\"a\":null,\"ok\":true,\"n\":12}");
    }

    @Test
    void writesListsOptionalsNumbersAndEscapes() {
        assertThat(Json.of(List.of(
                        Optional.of(1),
                        Optional.empty(),
                        new double[] {0.5, Double.NaN},
                        new long[] {7},
                        "\"\\\n\u0001가")))
                .isEqualTo("[1,null,[0.5,null],[7],\"\\\"\\\\\\n\\u0001가\"]");
    }
}
