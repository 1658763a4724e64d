package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.IDN;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {
    @ParameterizedTest
    @CsvSource({
        "bücher, bcher-kva",
        "한국, 3e0b707e",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "straße, strae-oqa"
    })
    void writesWhatTheStandardAndRegistriesWrite(String letters, String encoded) {
        assertThat(Punycode.encode(letters)).isEqualTo(encoded);
        assertThat(Punycode.decode(encoded)).isEqualTo(letters);
    }

    @Test
    void agreesWithTheJdkOnSyllablesIdeographsAndLetters() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);
        for (int n = 0; n < 2_000; n++) {
            var label = new StringBuilder();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                label.appendCodePoint(
                        switch (random.nextInt(5)) {
                            case 0 -> random.nextInt('a', 'z' + 1);
                            case 1 -> random.nextInt(0xAC00, 0xD7A4);
                            case 2 -> random.nextInt(0x4E00, 0x9FA6);
                            case 3 -> random.nextInt(0x1EA1, 0x1EF0) | 1;
                            default -> random.nextInt(0x430, 0x450);
                        });
            }
            if (label.codePoints().anyMatch(c -> c > 0x7F)) {
                assertThat("xn--" + Punycode.encode(label.toString())).isEqualTo(IDN.toASCII(label.toString()));
                assertThat(Punycode.decode(Punycode.encode(label.toString()))).isEqualTo(label.toString());
            }
        }
    }

    @Test
    void lettersBeyondTheFirstPlaneComeBackAsTheyWent() {
        assertThat(Punycode.decode(Punycode.encode("a\uD800\uDF48b\uD83D\uDE00")))
                .isEqualTo("a\uD800\uDF48b\uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource({"99999999", "a-é", "zzzzzzzzzzzzzzzzzzzzzzzz", "b!"})
    void refusesWhatEncodesNothing(String encoded) {
        assertThatThrownBy(() -> Punycode.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
    }
}
