package kcity.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** A table as a file that spreadsheets open as it is: UTF-8 with a mark, commas, and nothing that they would run as a formula. */
public final class CsvFile {
    public static final String TYPE = "text/csv; charset=utf-8";
    private static final char MARK = '\uFEFF';

    private CsvFile() {}

    /** Where the rows are asked for one after the other. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<String>> row);
    }

    /**
     * Written to the disk first, row by row: neither memory nor the connection that the rows come from waits for a slow reader. The file has lost its name
     * before it is sent, and is gone when that is over, however it ends.
     */
    public static ResponseEntity<Resource> download(String name, List<String> headings, Rows rows) {
        try {
            var file = Files.createTempFile("kcity-", ".csv");
            try {
                write(file, headings, rows);
                var length = Files.size(file);
                var sent = new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
                return Download.headed(name, TYPE).contentLength(length).body(sent);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file in memory, for one that is kept. */
    public static byte[] bytes(List<String> headings, Rows rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            write(writer, headings, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, List<String> headings, Rows rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            write(writer, headings, rows);
        }
    }

    static void write(Writer writer, List<String> headings, Rows rows) throws IOException {
        writer.append(MARK).append(line(headings));
        rows.each(row -> {
            try {
                writer.append(line(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
