package kcity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;

/** A table as a file that spreadsheets open as it is: UTF-8 with a mark, commas, and nothing that they would run as a formula. */
public final class CsvFile {
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    public static ResponseEntity<byte[]> download(String name, List<String> headings, List<List<String>> rows) {
        return Download.of(name, "text/csv; charset=utf-8", text(headings, rows).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<String> headings, List<List<String>> rows) {
        return MARK + line(headings) + rows.stream().map(CsvFile::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
