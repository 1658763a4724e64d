package kcity.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A file of text as a command of the shell reads it. */
public record PlainFile(String name, String content) {
    /** Comma-separated, first line the header; cells are quoted where they need it. */
    public static PlainFile csv(String name, List<List<String>> lines) {
        return new PlainFile(
                name,
                lines.stream()
                        .map(line -> line.stream().map(PlainFile::cell).collect(Collectors.joining(",")) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") || !text.equals(text.strip())
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
