package kcity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JTE template with everything blanked that is not plain HTML, so that what a reader would see of it can be judged. Line breaks stay where they are. */
final class TemplateSource {
    static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern LINE = Pattern.compile("@(import|param)\\b.*");
    private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|endraw|raw)\\b");
    private static final Pattern CALL = Pattern.compile("@(if|elseif|for|template\\.[A-Za-z0-9_.-]+)\\s*\\(");
    private static final Pattern VALUE = Pattern.compile("(\\$unsafe|\\$|!)\\{");

    final Path file;
    final String source;
    private final StringBuilder html;
    private final List<String> code = new ArrayList<>();
    private int at;

    private TemplateSource(Path file, String source) {
        this.file = file;
        this.source = source;
        this.html = new StringBuilder(source);
        markup(false);
    }

    static List<TemplateSource> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .map(TemplateSource::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateSource read(Path file) {
        try {
            return new TemplateSource(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TemplateSource of(String source) {
        return new TemplateSource(Path.of("test.jte"), source);
    }

    /** The plain HTML; what was blanked is spaces. */
    String html() {
        return html.toString();
    }

    /** Every expression, control structure and call, as written. */
    List<String> code() {
        return List.copyOf(code);
    }

    List<String> lines(String keyword) {
        return source.lines()
                .filter(line -> line.startsWith("@" + keyword + " "))
                .map(line -> line.substring(keyword.length() + 2).strip())
                .toList();
    }

    /** Blanks all that is not HTML from here to the end, or to the backtick that closes a content block. */
    private void markup(boolean inBlock) {
        while (at < source.length()) {
            if (inBlock && source.charAt(at) == '`') {
                return;
            }
            if (source.startsWith("<%--", at)) {
                blankTo(source.indexOf("--%>", at) + 4);
            } else if (!blankIf(LINE)
                    && !blankIf(WORD)
                    && !expressionIf(CALL, '(', ')')
                    && !expressionIf(VALUE, '{', '}')) {
                at++;
            }
        }
    }

    private boolean blankIf(Pattern pattern) {
        var match = pattern.matcher(source).region(at, source.length());
        if (!match.lookingAt()) {
            return false;
        }
        blankTo(match.end());
        return true;
    }

    private boolean expressionIf(Pattern pattern, char open, char close) {
        var match = pattern.matcher(source).region(at, source.length());
        if (!match.lookingAt()) {
            return false;
        }
        int start = at;
        blankTo(match.end());
        expression(open, close);
        code.add(source.substring(start, at));
        return true;
    }

    /** Blanks Java up to the bracket that closes it; a content block inside it is HTML again. */
    private void expression(char open, char close) {
        int depth = 1;
        while (depth > 0) {
            char now = source.charAt(at);
            if (now == '"' || now == '\'') {
                literal(now);
            } else if (source.startsWith("@`", at)) {
                blankTo(at + 2);
                markup(true);
                blankTo(at + 1);
            } else {
                depth += now == open ? 1 : now == close ? -1 : 0;
                blankTo(at + 1);
            }
        }
    }

    private void literal(char quote) {
        int end = at + 1;
        while (source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        blankTo(end + 1);
    }

    private void blankTo(int end) {
        for (; at < end; at++) {
            if (source.charAt(at) != '\n') {
                html.setCharAt(at, ' ');
            }
        }
    }
}
