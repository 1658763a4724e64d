package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void quotesWhatNeedsItAndLetsNoSpreadsheetRunAnything() throws IOException {
        var text = new StringWriter();
        CsvFile.write(
                text,
                List.of("Number", "Title"),
                List.of(
                        List.of("1", "Hue, \"the\" city"),
                        List.of("2", "=HYPERLINK(\"x\")"),
                        List.of("-3", "one\ntwo"),
                        List.of("", ""))::forEach);
        assertThat(text)
                .hasToString("\uFEFFNumber,Title\r\n"
                        + "1,\"Hue, \"\"the\"\" city\"\r\n"
                        + "2,\"'=HYPERLINK(\"\"x\"\")\"\r\n"
                        + "'-3,\"one\ntwo\"\r\n"
                        + ",\r\n");
    }
}
