package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=city&page=2", "q=%EC%84%9C%EC%9A%B8", "q=50%25", "/projects/%F0%9F%98%80", "서울", "a+b"})
    void readsWhatIsUtf8WithTwoDigitsAfterEachPercent(String written) {
        assertThat(Escapes.readable(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=50%",
                "q=%2",
                "q=%zz",
                "%",
                "q=%C7%CF",
                "%ff",
                "%C0%80",
                "%ED%A0%80",
                "q=a%00b",
                "%EC%84",
                "\0"
            })
    void refusesWhatIsNot(String written) {
        assertThat(Escapes.readable(written)).isFalse();
    }

    @Test
    void refusesBytesOfAnotherEncoding() {
        assertThat(Escapes.readable("서울".getBytes(Charset.forName("EUC-KR")))).isFalse();
        assertThat(Escapes.readable("서울".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void guessesWhatItCan() {
        assertThat(Escapes.guess("ko%")).isEqualTo("ko%");
        assertThat(Escapes.guess("a+b%20%EC%84%9C")).isEqualTo("a b 서");
        assertThat(Escapes.guess("%ff")).isEqualTo("\uFFFD");
    }
}
