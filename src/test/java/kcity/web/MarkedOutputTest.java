package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import kcity.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedOutputTest {
    private static String written(Language page, String element, @Nullable String attribute, String words) {
        var html = new Utf8ByteOutput();
        var output = new MarkedOutput(page, html);
        output.setContext(element, attribute);
        output.writeUserContent(words);
        return new String(html.toByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김도현 (가상)|<span lang=\"ko\">김도현 (가상</span>)",
                "Welcome, 국토부 담당자.|Welcome, <span lang=\"ko\">국토부 담당자</span>.",
                "새론빛 Saeronbit 도시 <b>|<span lang=\"ko\">새론빛</span> Saeronbit <span lang=\"ko\">도시</span> &lt;b&gt;",
                "목표 1,400 Wh 이하|<span lang=\"ko\">목표</span> 1,400 Wh <span lang=\"ko\">이하</span>",
                "Città di Torino|Città di Torino"
            })
    void anEnglishPageMarksRunsOfHangulAndNothingElse(String words, String expected) {
        assertThat(written(Language.EN, "td", null, words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pumps for a flat delta|<span lang=\"en\">Pumps for a flat delta</span>",
                "KCN-2024-D-001|KCN-2024-D-001",
                "Città di Torino|Città di Torino",
                "Thành phố Hà Nội|Thành phố Hà Nội",
                "The city’s own plan|<span lang=\"en\">The city’s own plan</span>",
                "토리노 (Turin city)|토리노 (Turin city)",
                "12 kWh|12 kWh"
            })
    void aKoreanPageMarksWhatIsEnglishAsAWhole(String words, String expected) {
        assertThat(written(Language.KO, "td", null, words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "option", "textarea", "script", "style"})
    void whatHoldsTextAloneIsLeftAsItIs(String element) {
        assertThat(written(Language.EN, element, null, "서울")).isEqualTo("서울");
    }

    @Test
    void anAttributeIsLeftAsItIs() {
        assertThat(written(Language.EN, "a", "title", "서울")).isEqualTo("서울");
    }
}
