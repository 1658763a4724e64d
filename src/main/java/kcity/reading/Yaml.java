package kcity.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML 1.2 text (JSON included) through a function over its root node and throws {@link WrongFile} with every
 * complaint, in the file's order. Scalars are read as the reader asks for them, never by their look: {@code no} asked
 * for as a text is the text "no". Anchors, aliases, tags and second documents are refused.
 */
public final class Yaml {
    private static final int MOST_CODE_POINTS = 64 << 20;

    /** A file in which so much is wrong is not read to its end: what a reader makes of each wrong part costs more than the part. */
    private static final int MOST_COMPLAINTS = 60_000;

    /** So much is wrong that nobody needs to know the rest. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super("too much is wrong", null, false, false);
        }
    }

    /** No file of ours goes deeper than ten; each level costs the reader more than the one before. */
    private static final int DEEPEST = 50;

    private final List<Complaint> complaints = new ArrayList<>();
    private final List<YamlNode> opened = new ArrayList<>();

    private Yaml() {}

    /** Reads a file in UTF-8, UTF-16 or CP949; one that is missing or neither of these is a {@link WrongFile} too. */
    public static <T> T read(Path file, Function<YamlNode, T> reader) {
        String text;
        try {
            text = Encoded.text(file);
        } catch (IOException e) {
            throw new WrongFile(file.toString(), List.of(Encoded.complaint(file, e, false)));
        }
        return read(file.toString(), text, reader);
    }

    /**
     * Reads a text. After a complaint the reader goes on with harmless placeholders (empty text, 0, false, the epoch,
     * an empty list, the first constant of an enum); its result is thrown away.
     */
    public static <T> T read(String file, String text, Function<YamlNode, T> reader) {
        Yaml reading = new Yaml();
        try {
            return reading.whole(file, text, reader);
        } catch (Enough enough) {
            throw reading.wrong(file);
        }
    }

    private <T> T whole(String file, String text, Function<YamlNode, T> reader) {
        T result;
        try {
            Node root = compose(text);
            if (root == null || !complaints.isEmpty()) {
                throw wrong(file);
            }
            result = reader.apply(new YamlNode(this, root));
        } catch (IllegalArgumentException e) {
            if (complaints.isEmpty()) {
                throw e;
            }
            throw wrong(file);
        }
        List.copyOf(opened).forEach(YamlNode::complainOfUnaskedKeys);
        if (!complaints.isEmpty()) {
            throw wrong(file);
        }
        return result;
    }

    private WrongFile wrong(String file) {
        if (complaints.isEmpty()) {
            complaints.add(new Complaint(0, 0, "the file is empty; write its keys, or name another file"));
        }
        return new WrongFile(
                file,
                complaints.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Complaint::line).thenComparingInt(Complaint::column))
                        .toList());
    }

    void complain(int line, int column, String reason) {
        if (complaints.size() >= MOST_COMPLAINTS) {
            throw new Enough();
        }
        complaints.add(new Complaint(line, column, reason));
    }

    void opened(YamlNode mapping) {
        opened.add(mapping);
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CODE_POINTS);
        org.yaml.snakeyaml.Yaml snake = new org.yaml.snakeyaml.Yaml(options);
        try {
            int documents = 0;
            int depth = 0;
            for (Event event : snake.parse(new StringReader(text))) {
                documents += event instanceof DocumentStartEvent ? 1 : 0;
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    complain(event.getStartMark(), "lists and mappings are nested too deep here; at most 50 are read");
                    return null;
                }
                refuseWhatGuesses(event, documents);
            }
            return complaints.isEmpty() ? snake.compose(new StringReader(text)) : null;
        } catch (MarkedYAMLException e) {
            complain(
                    e.getProblemMark(),
                    "is no YAML: " + e.getProblem() + "; look at indents, colons and brackets up to here");
        } catch (YAMLException e) {
            complain(0, 0, "is no YAML: " + e.getMessage() + "; save the file as plain text in UTF-8");
        }
        return null;
    }

    private void refuseWhatGuesses(Event event, int documents) {
        if (event instanceof DocumentStartEvent && documents > 1) {
            complain(event.getStartMark(), "a second document begins here; one file holds one document");
        } else if (event instanceof AliasEvent) {
            complain(event.getStartMark(), "aliases (*name) are not read; write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            complain(event.getStartMark(), "anchors (&name) are not read; leave it out");
        } else if (tagOf(event) != null) {
            complain(event.getStartMark(), "tags (!name) are not read; leave it out");
        }
    }

    private static @Nullable String tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private void complain(@Nullable Mark mark, String reason) {
        complain(mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1, reason);
    }
}
