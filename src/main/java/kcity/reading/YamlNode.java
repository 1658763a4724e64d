package kcity.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file. What is asked for and not there, or not of the asked kind, becomes a complaint at its line
 * and column (both count from 1) and a harmless placeholder as answer. A key nobody asks for is refused.
 */
public final class YamlNode {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(_[0-9]{3})+)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private static final ZonedDateTime NO_MOMENT = Instant.EPOCH.atZone(ZoneOffset.UTC);

    private final Yaml reading;
    private final @Nullable Node node;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, YamlNode> keys = new LinkedHashMap<>(0);
    private @Nullable Map<String, YamlNode> children;
    private @Nullable List<YamlNode> items;
    private final int line;
    private final int column;

    YamlNode(Yaml reading, Node node) {
        this.reading = reading;
        this.node = node;
        this.line = node.getStartMark().getLine() + 1;
        this.column = node.getStartMark().getColumn() + 1;
    }

    /** A value that is missing and was complained of already: every answer is a placeholder. */
    private YamlNode(YamlNode parent) {
        this.reading = parent.reading;
        this.node = null;
        this.line = parent.line;
        this.column = parent.column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** Says that this value is wrong; the file will be refused. */
    public void complain(String reason) {
        reading.complain(line, column, reason);
    }

    /** The value of a key that must be there. */
    public YamlNode get(String key) {
        Optional<YamlNode> found = find(key);
        if (found.isEmpty() && node instanceof MappingNode) {
            complain("the key '" + key + "' is missing; write it");
        }
        return found.orElseGet(() -> new YamlNode(this));
    }

    /** The value of a key that may be left out. */
    public Optional<YamlNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(children().get(key));
    }

    /** All keys and values of a mapping whose keys are free, in the file's order. */
    public Map<String, YamlNode> entries() {
        asked.addAll(children().keySet());
        return children();
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public List<YamlNode> list() {
        return switch (node) {
            case null -> List.of();
            case SequenceNode list -> items(list);
            default -> {
                complain("expected a list, found " + kind() + "; write it like [a, b]");
                yield List.of();
            }
        };
    }

    private List<YamlNode> items(SequenceNode list) {
        if (items == null) {
            items = list.getValue().stream()
                    .map(item -> new YamlNode(reading, item))
                    .toList();
        }
        return items;
    }

    public <T> List<T> list(Function<YamlNode, T> each) {
        return list().stream().map(each).toList();
    }

    /** Any scalar as it stands in the file; empty or blank is refused. */
    public String text() {
        String text = scalar("a text");
        if (text != null && text.isBlank()) {
            complain("is empty; write a value or leave the key out");
        }
        if (text != null) {
            Letters.unseen(text).ifPresent(at -> complain(Letters.told(text, at)));
        }
        return text == null ? "" : text;
    }

    /** {@code 4000} or {@code 4_000}; no quotes, no leading zero. */
    public long wholeNumber() {
        String text = unquoted("a whole number");
        if (text == null) {
            return 0;
        }
        if (!WHOLE.matcher(text).matches()) {
            complain("'" + text + "' is no whole number; write it like 3");
            return 0;
        }
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            complain(text + " is too large; write a smaller number");
            return 0;
        }
    }

    public long wholeNumber(long least, long most) {
        long value = wholeNumber();
        if (node instanceof ScalarNode && (value < least || value > most)) {
            complain(value + " is not between " + least + " and " + most + "; write a number between them");
        }
        return value;
    }

    public int integer() {
        return integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public int integer(int least, int most) {
        return Math.clamp(wholeNumber(least, most), least, most);
    }

    /** Exact, with the digits of the file: {@code 0.10} has scale 2. */
    public BigDecimal decimal() {
        String text = unquoted("a number");
        if (text == null) {
            return BigDecimal.ZERO;
        }
        if (!DECIMAL.matcher(text).matches()) {
            complain("'" + text + "' is no number; write it like 0.5");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    /** {@code true} or {@code false}; {@code yes}, {@code no}, {@code on}, {@code off} are refused. */
    public boolean bool() {
        String text = unquoted("true or false");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            complain("'" + text + "' is neither true nor false; write one of them");
        }
        return "true".equals(text);
    }

    /** {@code 2024-01-30}. */
    public LocalDate date() {
        String text = scalar("a date such as 2024-01-30");
        try {
            return text == null ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException e) {
            complain("'" + text + "' is no date; write it as 2024-01-30");
            return LocalDate.EPOCH;
        }
    }

    public Instant instant() {
        return moment().toInstant();
    }

    /** {@code 2022-04-29T18:00:00+09:00} or {@code 2022-04-29T18:00:00+09:00[Asia/Seoul]}; the offset must be there. */
    public ZonedDateTime moment() {
        String text = scalar("an instant such as 2022-04-29T18:00:00+09:00");
        if (text == null) {
            return NO_MOMENT;
        }
        try {
            return momentOf(text);
        } catch (DateTimeException e) {
            complain("'" + text + "' is no instant with a zone; write it as 2022-04-29T18:00:00+09:00");
            return NO_MOMENT;
        }
    }

    private ZonedDateTime momentOf(String text) {
        int bracket = text.indexOf('[');
        OffsetDateTime local = OffsetDateTime.parse(bracket < 0 ? text : text.substring(0, bracket));
        if (bracket < 0) {
            return local.toZonedDateTime();
        }
        ZonedDateTime zoned = local.atZoneSameInstant(ZoneId.of(text.substring(bracket + 1, text.length() - 1)));
        if (!zoned.getOffset().equals(local.getOffset())) {
            complain("'" + text + "' names the offset " + local.getOffset() + " where its zone has " + zoned.getOffset()
                    + "; write that");
        }
        return zoned;
    }

    /** A constant written in lower case with hyphens: {@code urban-development} for URBAN_DEVELOPMENT. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        Map<String, E> named = new LinkedHashMap<>();
        EnumSet.allOf(type).forEach(constant -> named.put(word(constant), constant));
        return oneOf(named).orElseGet(() -> named.values().iterator().next());
    }

    /** One of these words; empty after a complaint. */
    public <T> Optional<T> oneOf(Map<String, T> words) {
        String text = scalar("one of " + String.join(", ", words.keySet()) + "; write one of them");
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> found = Optional.ofNullable(words.get(text));
        if (found.isEmpty()) {
            complain("'" + text + "' is none of " + String.join(", ", words.keySet()) + "; write one of them");
        }
        return found;
    }

    /** The word that {@link #oneOf(Class)} reads as this constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void complainOfUnaskedKeys() {
        if (asked.containsAll(children().keySet())) {
            return;
        }
        String known = asked.stream().sorted().collect(Collectors.joining(", "));
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                key.complain("unknown key '" + name + "'; known here: " + known);
            }
        });
    }

    private Map<String, YamlNode> children() {
        if (children == null) {
            children = openMapping();
        }
        return children;
    }

    private Map<String, YamlNode> openMapping() {
        Map<String, YamlNode> open = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            reading.opened(this);
            mapping.getValue().forEach(tuple -> openEntry(tuple, open));
        } else if (node != null) {
            complain("expected keys and values, found " + kind() + "; write them like key: value");
        }
        return open;
    }

    private void openEntry(NodeTuple tuple, Map<String, YamlNode> open) {
        YamlNode key = new YamlNode(reading, tuple.getKeyNode());
        String name = key.scalar("a word as key");
        if (name == null) {
            return;
        }
        if (keys.putIfAbsent(name, key) == null) {
            open.put(name, new YamlNode(reading, tuple.getValueNode()));
        } else {
            key.complain("the key '" + name + "' stands here a second time; delete one of them");
        }
    }

    private @Nullable String unquoted(String expected) {
        String text = scalar(expected);
        if (text != null && node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            complain("expected " + expected + ", found a quoted text; leave the quotes out");
            return null;
        }
        return text;
    }

    private @Nullable String scalar(String expected) {
        return switch (node) {
            case null -> null;
            case ScalarNode scalar
            when isNothing(scalar) -> {
                complain("expected " + expected + ", found nothing; write a value or leave the key out");
                yield null;
            }
            case ScalarNode scalar -> Letters.composed(scalar.getValue());
            default -> {
                complain("expected " + expected + ", found " + kind() + "; write that");
                yield null;
            }
        };
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && Set.of("", "~", "null").contains(scalar.getValue());
    }

    private String kind() {
        return switch (node) {
            case null -> "nothing";
            case MappingNode mapping -> "keys and values";
            case SequenceNode list -> "a list";
            case ScalarNode scalar -> "'" + scalar.getValue() + "'";
            default -> "something else";
        };
    }
}
