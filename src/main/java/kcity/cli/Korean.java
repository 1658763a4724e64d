package kcity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engines' commands say, in Korean: each line is looked up by its English, with the places in it looked up in turn; names and numbers stay as they are. The engines
 * themselves speak one language, so that an answer has one hash and one form in files. A sentence that is not known is said as it is.
 */
final class Korean {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
    private static final int DEEPEST = 6;

    private record Sentence(Pattern english, String korean) {}

    private final List<Sentence> sentences = new ArrayList<>();

    private Korean() {
        try (InputStream in = Objects.requireNonNull(Korean.class.getResourceAsStream("korean.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                sentences.add(new Sentence(pattern(lines.get(i)), lines.get(i + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is printed to it goes on in Korean, line by line. */
    static PrintWriter speaking(PrintWriter to) {
        Korean korean = new Korean();
        return new PrintWriter(
                new Writer() {
                    private final StringWriter line = new StringWriter();

                    @Override
                    public void write(char[] text, int from, int length) {
                        for (int i = from; i < from + length; i++) {
                            if (text[i] == '\n') {
                                to.print(korean.line(line.toString()) + "\n");
                                line.getBuffer().setLength(0);
                            } else {
                                line.write(text[i]);
                            }
                        }
                    }

                    @Override
                    public void flush() {
                        to.flush();
                    }

                    @Override
                    public void close() {
                        to.print(korean.line(line.toString()));
                        to.close();
                    }
                },
                true);
    }

    static String said(String english) {
        return new Korean().line(english);
    }

    private String line(String english) {
        String body = english.strip();
        String indent =
                english.substring(0, english.length() - english.stripLeading().length());
        return body.isEmpty()
                ? english
                : sentence(body, 0).map(korean -> indent + korean).orElseGet(() -> cells(english));
    }

    private Optional<String> sentence(String english, int depth) {
        for (Sentence sentence : depth > DEEPEST ? List.<Sentence>of() : sentences) {
            Matcher match = sentence.english.matcher(english);
            if (match.matches()) {
                return Optional.of(PLACE.matcher(sentence.korean).replaceAll(place -> {
                    String words = match.group("p" + place.group(1));
                    return Matcher.quoteReplacement(sentence(words, depth + 1).orElse(words));
                }));
            }
        }
        return Optional.empty();
    }

    /** A line of a table: each known cell, ending where it ended if numbers stand under it, beginning where it began if not. */
    private String cells(String english) {
        StringBuilder line = new StringBuilder();
        Matcher cells = CELL.matcher(english);
        int end = 0;
        while (cells.find()) {
            String cell = cells.group();
            String korean = sentence(cell, 1).orElse(cell);
            int start = Columns.width(english.substring(0, cells.start()));
            boolean right = cells.start() - end > 2 && end > 0;
            int at = right ? start + Columns.width(cell) - Columns.width(korean) : start;
            int gap = Math.max(end == 0 ? start : 1, at - Columns.width(line.toString()));
            line.append(" ".repeat(gap)).append(korean);
            end = cells.end();
        }
        return line.toString();
    }

    private static Pattern pattern(String english) {
        StringBuilder pattern = new StringBuilder();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(english.substring(from, places.start())))
                    .append("(?<p")
                    .append(places.group(1))
                    .append(">.+?)");
            from = places.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(from))).toString());
    }
}
