package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B\u200B",
                "\u3000\n\t",
                "\uFEFF",
                "\u2060\u00AD",
                "\u3164",
                "\u2800",
                "\u202E",
                "\u180E",
                "\uFE0F",
                "\u200D",
                "\u115F\u1160",
                "\u034F"
            })
    void whatPeopleDoNotSeeIsBlank(String text) {
        assertThat(Seen.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200Ba", ".", "한", "\u0301", "😀", "\u0600"})
    void whatPeopleSeeIsNot(String text) {
        assertThat(Seen.isBlank(text)).isFalse();
    }

    @Test
    void lengthsAreThoseThatPeopleCount() {
        assertThat(Seen.length("한".repeat(600))).isEqualTo(600);
        assertThat(Seen.length(Normalizer.normalize("한".repeat(600), Normalizer.Form.NFD)))
                .isEqualTo(600);
        assertThat(Seen.length("👨‍👩‍👧‍👦👩🏽‍🚒🇰🇷")).isEqualTo(3);
        assertThat(Seen.length(Normalizer.normalize("Hà Nội", Normalizer.Form.NFD)))
                .isEqualTo(6);
        assertThat(Seen.length("a\r\nb")).isEqualTo(3);
        assertThat(Seen.length("")).isZero();
    }

    /** What joins with nothing is counted without asking the pattern, which must say the same. */
    @Test
    void plainTextsCountAsTheirClusters() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(29);
        var signs = "a z\r\n\t\r\n\u00AD\u00A9é한글強度…“—\u0001".toCharArray();
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(12), 0, signs.length)
                    .mapToObj(n -> String.valueOf(signs[n]))
                    .collect(Collectors.joining());
            assertThat(Seen.length(text)).as(text).isEqualTo((int)
                    Pattern.compile("\\X").matcher(text).results().count());
        }
    }

    @Test
    void accentsUponAccentsAreNoWayAroundALimit() {
        assertThat(Seen.length("a" + "\u0301".repeat(3_199))).isEqualTo(100);
    }
}
