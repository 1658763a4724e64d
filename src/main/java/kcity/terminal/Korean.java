package kcity.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.picture.Words;

/**
 * What the commands say, in Korean: each sentence is looked up by its English. What stands in its places is data and stays as it is, but where the list says that a sentence of ours stands there. The
 * engines themselves speak one language, so that an answer has one hash and one form in files. A sentence that is not known, and so every row of data, is said as it is.
 */
public final class Korean {
    /** {@code {0}} is for anything, {@code {0n}} for a number, {@code {0s}} for what is said in turn, {@code {0l}} for a list of such: in it names of the data stand between quotes. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)([nsl]?)}");

    private static final Pattern ITEM = Pattern.compile("'[^']*'|[^,' ][^,']*");

    private static final String NUMBER = "[-+]?[0-9][0-9.,]*(?:e[-+]?[0-9]+)?|-?infinite|-";
    private static final Pattern WORD = Pattern.compile("[A-Za-z]");
    private static final int DEEPEST = 6;

    /** Where several sentences fit, the one with the most words of its own holds, but frames before all. */
    static final List<String> FILES =
            List.of("korean-frames.txt", "korean.txt", "korean-effects.txt", "korean-product.txt", "korean-check.txt");

    /** The words of pictures are asked for by their English with its places, and are no sentences. */
    static final String PICTURES = "korean-pictures.txt";

    private record Sentence(Pattern english, Map<String, String> kinds, int letters, String korean) {
        Sentence(String english, boolean frame, String korean) {
            this(
                    pattern(english),
                    PLACE.matcher(english)
                            .results()
                            .collect(Collectors.toMap(place -> place.group(1), place -> place.group(2))),
                    frame
                            ? Integer.MAX_VALUE
                            : PLACE.matcher(english).replaceAll("").length(),
                    korean);
        }
    }

    private static final Korean KNOWN = new Korean();

    private final Map<String, String> words = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, String> pictures = new HashMap<>();

    private Korean() {
        List<String> drawn = lines(PICTURES);
        for (int i = 0; i + 1 < drawn.size(); i += 2) {
            pictures.put(drawn.get(i), drawn.get(i + 1));
        }
        FILES.forEach(file -> {
            boolean frame = file.equals(FILES.getFirst());
            List<String> lines = lines(file);
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                if (PLACE.matcher(lines.get(i)).find()) {
                    sentences.add(new Sentence(lines.get(i), frame, lines.get(i + 1)));
                } else {
                    words.putIfAbsent(lines.get(i), lines.get(i + 1));
                }
            }
        });
        sentences.sort(Comparator.comparingInt(Sentence::letters).reversed());
    }

    /** English and Korean in turn. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Korean.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is printed to it goes on in Korean, line by line. */
    public static PrintWriter speaking(PrintWriter to) {
        return new Speaking(to);
    }

    /** What stands behind a writer that speaks Korean: for what is in the right language already. */
    public static PrintWriter plain(PrintWriter writer) {
        return writer instanceof Speaking speaking ? speaking.plain : writer;
    }

    public static boolean isSpokenBy(PrintWriter writer) {
        return writer instanceof Speaking;
    }

    /** How words are said that stand in the columns of a table, which is to be as wide as they are. */
    public static UnaryOperator<String> wordsOf(PrintWriter writer) {
        return writer instanceof Speaking ? Korean::said : UnaryOperator.identity();
    }

    /** The words of a picture that belongs to what this writer says. */
    public static Words ofPictures(PrintWriter writer) {
        return writer instanceof Speaking ? IN_PICTURES : Words.ENGLISH;
    }

    public static final Words IN_PICTURES = english -> KNOWN.pictures.getOrDefault(english, english);

    private static final class Speaking extends PrintWriter {
        private final PrintWriter plain;

        private Speaking(PrintWriter plain) {
            super(byLine(plain), true);
            this.plain = plain;
        }
    }

    private static Writer byLine(PrintWriter to) {
        return new Writer() {
            private final StringWriter line = new StringWriter();

            @Override
            public void write(char[] text, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    if (text[i] == '\n') {
                        to.print(KNOWN.line(line.toString()) + "\n");
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
                to.print(KNOWN.line(line.toString()));
                to.close();
            }
        };
    }

    public static String said(String english) {
        return KNOWN.line(english);
    }

    private String line(String english) {
        String body = english.strip();
        String indent =
                english.substring(0, english.length() - english.stripLeading().length());
        return body.isEmpty()
                ? english
                : sentence(body, 0).map(korean -> indent + korean).orElse(english);
    }

    private Optional<String> sentence(String english, int depth) {
        String known = words.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        if (depth > DEEPEST || !WORD.matcher(english).find()) {
            return Optional.empty();
        }
        for (Sentence sentence : sentences) {
            Matcher match = sentence.english.matcher(english);
            if (match.matches()) {
                return Optional.of(PLACE.matcher(sentence.korean).replaceAll(place -> {
                    String part = match.group("p" + place.group(1));
                    return Matcher.quoteReplacement(
                            switch (Objects.requireNonNull(sentence.kinds.get(place.group(1)))) {
                                case "s" -> inTurn(part, depth);
                                case "l" ->
                                    ITEM.matcher(part)
                                            .replaceAll(item -> Matcher.quoteReplacement(inTurn(item.group(), depth)));
                                default -> part;
                            });
                }));
            }
        }
        return Optional.empty();
    }

    private String inTurn(String part, int depth) {
        return sentence(part, depth + 1).orElse(part);
    }

    private static Pattern pattern(String english) {
        StringBuilder pattern = new StringBuilder();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(english.substring(from, places.start())))
                    .append("(?<p")
                    .append(places.group(1))
                    .append(places.group(2).equals("n") ? ">" + NUMBER + ")" : ">.+?)");
            from = places.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(from))).toString());
    }
}
