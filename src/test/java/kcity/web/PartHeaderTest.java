package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PartHeaderTest {
    private static PartHeader header(String... lines) {
        return Objects.requireNonNull(PartHeader.of(String.join("\r\n", lines) + "\r\n\r\n"));
    }

    @Test
    void wordsHaveANameAndNoFile() {
        var header = header("content-disposition: form-data; name=\"title-en\"");
        assertThat(header.name()).isEqualTo("title-en");
        assertThat(header.fileName()).isNull();
        assertThat(header.contentType()).isNull();
    }

    @Test
    void aFileHasAnyOfTheNamesThatSendersWrite() {
        assertThat(header(
                        "Content-Disposition: form-data; name=f; filename=\"계획 \\\"1\\\";a.pdf\"",
                        "Content-Type: application/pdf"))
                .isEqualTo(new PartHeader(
                        "f",
                        "계획 \"1\";a.pdf",
                        "form-data; name=f; filename=\"계획 \\\"1\\\";a.pdf\"",
                        "application/pdf"));
        assertThat(header("Content-Disposition: form-data; name=\"f\";", "\tfilename*=UTF-8''%EA%B3%84.pdf")
                        .fileName())
                .isEqualTo("계.pdf");
        assertThat(header("Content-Disposition: form-data; name=\"f\"; filename=\"\"")
                        .fileName())
                .isEmpty();
    }

    @Test
    void whatIsOfNoFormIsPassedOver() {
        assertThat(PartHeader.of("\r\n")).isNull();
        assertThat(PartHeader.of("Content-Type: text/plain\r\n\r\n")).isNull();
        assertThat(PartHeader.of("Content-Disposition: attachment; name=\"a\"\r\n\r\n"))
                .isNull();
        assertThat(PartHeader.of("Content-Disposition: form-data; filename=\"a.pdf\"\r\n\r\n"))
                .isNull();
    }

    @Test
    void aBrokenOneIsRefused() {
        for (var broken : new String[] {"form-data; name", "form-data; name=a; filename=\"a\0.pdf\"", ""}) {
            assertThat(catchThrowableOfType(NotTaken.class, () -> header("Content-Disposition: " + broken))
                            .status())
                    .isEqualTo(400);
        }
    }
}
