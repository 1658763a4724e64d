package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    /** Of RFC 6238, appendix B, and RFC 4226, appendix D. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238 shows eight digits, of which six are the last. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void areThoseOfTheRfc(long second, String eight) {
        var at = Instant.ofEpochSecond(second);
        assertThat(OneTimeCodes.code(SECRET, OneTimeCodes.stepAt(at))).isEqualTo(eight.substring(2));
        assertThat(OneTimeCodes.stepOf(SECRET, eight.substring(2), at)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "9, 520489"})
    void countAsRfc4226Counts(long step, String code) {
        assertThat(OneTimeCodes.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void countFromThirtySecondsBeforeTheirTimeToThirtyAfterIt() {
        var code = OneTimeCodes.code(SECRET, 100);
        assertThat(OneTimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(99 * 30 - 1)))
                .isEmpty();
        assertThat(OneTimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(99 * 30)))
                .hasValue(100);
        assertThat(OneTimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(102 * 30 - 1)))
                .hasValue(100);
        assertThat(OneTimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(102 * 30)))
                .isEmpty();
        assertThat(OneTimeCodes.stepOf(SECRET, "", Instant.ofEpochSecond(3_000)))
                .isEmpty();
    }

    /** Of RFC 4648: base32 of the ASCII digits above. */
    @Test
    void theSecretIsTypedAsEveryAppReadsIt() {
        var secret = new FactorSecret(SECRET);
        assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.address("K-City Network", "linh+k@hue.example"))
                .isEqualTo("otpauth://totp/K-City%20Network:linh%2Bk%40hue.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=K-City%20Network");
        assertThat(secret).hasToString("FactorSecret[…]");
    }
}
