package kcity.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.DayRange;
import kcity.shared.Text;

/** The schema of a form definition; refuses a wrong one with line, column and reason. */
public final class FormReader {
    private static final Text NOTHING = new Text("", "");

    /** The last day that a field takes, where it moves with today. */
    private static final Pattern TODAY = Pattern.compile("today(?: \\+ (\\d{1,2}) years?)?");

    /** Of the kinds of files that are taken at all. */
    private static final List<String> ENDINGS =
            List.of("pdf", "hwpx", "docx", "odt", "xlsx", "pptx", "png", "jpg", "heic", "csv", "txt");

    private static final Map<String, Meaning> MEANINGS = Arrays.stream(Meaning.values())
            .collect(Collectors.toMap(YamlNode::word, m -> m, (one, same) -> one, LinkedHashMap::new));

    private final Map<String, FormField> above = new LinkedHashMap<>();
    private final Map<String, YamlNode> places = new HashMap<>();
    private final Set<Meaning> meant = EnumSet.noneOf(Meaning.class);
    private final RowsReader rows = new RowsReader(this);
    private final Needs needs;

    private FormReader(Needs needs) {
        this.needs = needs;
    }

    /** Throws {@link kcity.reading.WrongFile}. */
    public static FormDefinition read(String file, String text) {
        return read(file, text, Needs.NOTHING);
    }

    /** Throws {@link kcity.reading.WrongFile}, also where code needs what the form does not ask. */
    public static FormDefinition read(String file, String text, Needs needs) {
        return Yaml.read(file, text, root -> new FormReader(needs).form(root));
    }

    private FormDefinition form(YamlNode root) {
        FormDefinition form = FormDefinition.of(
                name(root.get("form")),
                text(root.get("title")),
                textOrNothing(root, "intro"),
                root.get("sections").list(this::section));
        if (form.fields().isEmpty()) {
            root.get("sections").complain("a form asks at least one question");
        }
        new NeedsCheck(needs, form, root, places).complain();
        return form;
    }

    private FormSection section(YamlNode node) {
        return new FormSection(
                name(node.get("section")),
                text(node.get("title")),
                textOrNothing(node, "intro"),
                node.get("fields").list(this::field));
    }

    private FormField field(YamlNode node) {
        FieldKind kind = node.get("kind").oneOf(FieldKind.class);
        var field = kind.repeats() ? rows.group(node, kind) : question(node, kind);
        if (field.min() != null && field.max() != null && field.min() > field.max()) {
            node.complain("min is more than max");
        }
        places.putIfAbsent(field.name(), node);
        if (above.putIfAbsent(field.name(), field) != null) {
            node.complain("the field '" + field.name() + "' stands here a second time");
        }
        return field;
    }

    FormField question(YamlNode node, FieldKind kind) {
        return new FormField(
                name(node.get("name")),
                kind,
                text(node.get("label")),
                textOrNothing(node, "hint"),
                node.get("required").bool(),
                node.find("min").map(n -> limit(n, kind)).orElse(null),
                node.find("max").map(n -> limit(n, kind)).orElse(null),
                choices(node, kind),
                files(node, kind),
                days(node, kind),
                node.find("after").map(n -> otherDay(n, kind, "after")).orElse(null),
                node.find("before").map(n -> otherDay(n, kind, "before")).orElse(null),
                node.find("when").map(this::condition).orElse(null),
                node.find("means").flatMap(n -> meaning(n, kind)).orElse(null),
                null);
    }

    /** A question that stands above, in the same row first. */
    Optional<FormField> above(String name) {
        return rows.beside(name).or(() -> Optional.ofNullable(above.get(name)));
    }

    void place(String name, YamlNode node) {
        places.putIfAbsent(name, node);
    }

    private static long limit(YamlNode node, FieldKind kind) {
        return switch (kind) {
            case DATE, CHOICE, COUNTRY, YES_NO, EMAIL, GROUP, TABLE -> {
                node.complain("a field of kind " + YamlNode.word(kind) + " has neither min nor max");
                yield node.wholeNumber();
            }
            case TEXT, LONG_TEXT, CHOICES, FILE, WON -> node.wholeNumber(0, Long.MAX_VALUE);
            case NUMBER -> node.wholeNumber();
        };
    }

    private static List<Choice> choices(YamlNode node, FieldKind kind) {
        List<Choice> choices = node.find("choices")
                .map(n -> n.list(c -> new Choice(name(c.get("value")), text(c.get("label")))))
                .orElse(List.of());
        if (kind.hasChoices() == choices.isEmpty()) {
            node.complain(
                    kind.hasChoices()
                            ? "a field of kind " + YamlNode.word(kind) + " has choices"
                            : "a field of kind " + YamlNode.word(kind) + " has no choices");
        }
        if (choices.stream().map(Choice::value).distinct().count() < choices.size()) {
            node.complain("a choice stands here a second time");
        }
        return choices;
    }

    private static List<String> files(YamlNode node, FieldKind kind) {
        var files = node.find("files").map(n -> n.list(FormReader::ending)).orElse(List.of());
        if ((kind == FieldKind.FILE) == files.isEmpty()) {
            node.complain(
                    kind == FieldKind.FILE
                            ? "a field of kind file says which files it takes"
                            : "a field of kind " + YamlNode.word(kind) + " takes no files");
        }
        return files;
    }

    private static String ending(YamlNode node) {
        var ending = node.text();
        if (!ENDINGS.contains(ending)) {
            node.complain("'" + ending + "' is none of " + String.join(", ", ENDINGS));
        }
        return ending;
    }

    private static AskedDays days(YamlNode node, FieldKind kind) {
        var earliest = node.find("earliest").map(n -> ofDate(n, kind).date()).orElse(DayRange.USUAL.earliest());
        var latest = node.find("latest").map(n -> ofDate(n, kind));
        var ahead = latest.map(YamlNode::text).map(TODAY::matcher).filter(Matcher::matches);
        if (ahead.isPresent()) {
            var years = ahead.get().group(1);
            var days = new DayRange(earliest, DayRange.USUAL.latest());
            return new AskedDays(days, years == null ? 0 : Integer.parseInt(years));
        }
        var last = latest.map(YamlNode::date).orElse(DayRange.USUAL.latest());
        if (last.isBefore(earliest) && !last.equals(LocalDate.EPOCH)) {
            latest.orElse(node).complain("latest is before earliest");
        }
        return new AskedDays(new DayRange(earliest, last), null);
    }

    private static YamlNode ofDate(YamlNode node, FieldKind kind) {
        if (kind != FieldKind.DATE) {
            node.complain("a field of kind " + YamlNode.word(kind) + " has neither earliest nor latest");
        }
        return node;
    }

    private String otherDay(YamlNode node, FieldKind kind, String which) {
        var name = node.text();
        var asked = above(name);
        if (kind != FieldKind.DATE
                || asked.filter(other -> other.kind() == FieldKind.DATE).isEmpty()) {
            node.complain("only a date comes " + which + " another date above; '" + name + "' is none");
        }
        return name;
    }

    Condition condition(YamlNode node) {
        Condition condition =
                new Condition(node.get("field").text(), node.get("is").list(YamlNode::text));
        var asked = above(condition.field()).filter(field -> field.kind().isChosen());
        if (asked.isEmpty()) {
            node.complain("'" + condition.field() + "' is no field above that offers answers to choose");
        }
        condition.values().stream()
                .filter(v -> asked.filter(field -> !offers(field, v)).isPresent())
                .forEach(v -> node.complain("'" + v + "' is no answer that '" + condition.field() + "' offers"));
        return condition;
    }

    private Optional<Meaning> meaning(YamlNode node, FieldKind kind) {
        var read = node.oneOf(MEANINGS);
        read.filter(meaning -> !meaning.fits(kind))
                .ifPresent(meaning -> node.complain(
                        "a field of kind " + YamlNode.word(kind) + " cannot mean " + YamlNode.word(meaning)));
        read.filter(meaning -> rows.isReading() && !meaning.inRows())
                .ifPresent(meaning ->
                        node.complain("what means " + YamlNode.word(meaning) + " is said once, and stands in no row"));
        read.filter(meaning -> !meant.add(meaning))
                .filter(meaning -> !meaning.several())
                .ifPresent(meaning ->
                        node.complain("another question above means " + YamlNode.word(meaning) + " already"));
        return read;
    }

    private static boolean offers(FormField field, String value) {
        return field.kind() == FieldKind.YES_NO
                ? value.equals(Answers.YES) || value.equals(Answers.NO)
                : field.choice(value).isPresent();
    }

    static String name(YamlNode node) {
        String name = node.text();
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
            node.complain("'" + name + "' is no name of small letters, digits and hyphens");
        }
        return name;
    }

    static Text textOrNothing(YamlNode node, String key) {
        return node.find(key).map(FormReader::text).orElse(NOTHING);
    }

    static Text text(YamlNode node) {
        return new Text(node.get("ko").text(), node.get("en").text());
    }
}
