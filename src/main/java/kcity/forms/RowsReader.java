package kcity.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.reading.YamlNode;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/** The schema of groups and tables, a part of {@link FormReader}. */
final class RowsReader {
    /** A form with more rows is no page that anybody fills. */
    private static final long MOST = 100;

    private final FormReader form;
    private @Nullable Map<String, FormField> row;
    private FieldKind kind = FieldKind.GROUP;

    RowsReader(FormReader form) {
        this.form = form;
    }

    boolean isReading() {
        return row != null;
    }

    /** A question above in the same row. */
    Optional<FormField> beside(String name) {
        return row == null ? Optional.empty() : Optional.ofNullable(row.get(name));
    }

    FormField group(YamlNode node, FieldKind kind) {
        var name = FormReader.name(node.get("name"));
        this.kind = kind;
        var least = node.find("min").map(n -> n.wholeNumber(0, MOST));
        var most = node.get("max").wholeNumber(1, MOST);
        var when = node.find("when").map(form::condition).orElse(null);
        var columns = columns(name, node);
        var must = least.orElse(0L) > 0;
        if (must && columns.stream().noneMatch(column -> column.required() && column.when() == null)) {
            node.complain("a row that must be there has something that must be answered: 'required: true', no 'when'");
        }
        return new FormField(
                name,
                kind,
                FormReader.text(node.get("label")),
                FormReader.textOrNothing(node, "hint"),
                must,
                least.orElse(null),
                most,
                List.of(),
                List.of(),
                AskedDays.USUAL,
                null,
                null,
                when,
                null,
                rows(node, columns));
    }

    private List<FormField> columns(String group, YamlNode node) {
        var read = new LinkedHashMap<String, FormField>();
        row = read;
        var columns = node.get("fields").list(n -> column(group, n, read));
        row = null;
        if (columns.isEmpty()) {
            node.complain("a row asks at least one question");
        }
        return columns;
    }

    private FormField column(String group, YamlNode node, Map<String, FormField> read) {
        var asked = node.get("kind").oneOf(FieldKind.class);
        if (asked.repeats()) {
            node.complain("a field of kind " + YamlNode.word(asked) + " stands in no row");
        }
        if (asked == FieldKind.FILE && kind == FieldKind.TABLE) {
            node.complain("a cell of a table has no room for files; those of a group's row have");
        }
        var column = form.question(node, asked);
        form.place(new CellName(group, "", column.name()).toString(), node);
        if (column.min() != null && column.max() != null && column.min() > column.max()) {
            node.complain("min is more than max");
        }
        if (form.above(column.name()).isPresent()) {
            node.complain("the field '" + column.name() + "' stands here a second time");
        }
        read.putIfAbsent(column.name(), column);
        return column;
    }

    private Rows rows(YamlNode node, List<FormField> columns) {
        var totals =
                node.find("totals").map(n -> n.list(t -> counted(t, columns))).orElse(List.of());
        var across = node.find("across").map(FormReader::text).orElse(new Text("", ""));
        if (!across.isEmpty() && kinds(columns, totals).distinct().count() != 1) {
            node.complain("'across' adds up what 'totals' names, all of it won or all of it numbers");
        }
        var rules =
                node.find("rules").map(n -> n.list(rule -> rule(rule, columns))).orElse(List.of());
        return new Rows(FormReader.text(node.get("row")), columns, totals, across, rules);
    }

    private static String counted(YamlNode node, List<FormField> columns) {
        var name = node.text();
        if (columns.stream()
                .noneMatch(column -> column.name().equals(name) && column.kind().isCounted())) {
            node.complain("'" + name + "' is no column of won or numbers");
        }
        return name;
    }

    private static Stream<FieldKind> kinds(List<FormField> columns, List<String> names) {
        return columns.stream().filter(column -> names.contains(column.name())).map(FormField::kind);
    }

    private FormSum rule(YamlNode node, List<FormField> columns) {
        var rule = new FormSum(
                node.get("sum").list(YamlNode::text),
                node.get("is").oneOf(FormSum.Relation.class),
                node.find("percent").map(n -> n.wholeNumber(1, 1_000)).orElse(FormSum.WHOLE),
                node.get("of").list(YamlNode::text),
                FormReader.text(node.get("label")));
        var terms = Stream.concat(rule.sum().stream(), rule.of().stream()).toList();
        terms.stream()
                .filter(term -> term(term, columns).isEmpty())
                .forEach(term -> node.complain(
                        "'" + term + "' is neither a column of won or numbers nor such a question above"));
        var kinds = terms.stream()
                .flatMap(term -> term(term, columns).stream())
                .map(FormField::kind)
                .distinct()
                .count();
        if (kinds > 1) {
            node.complain("a rule adds up won or numbers, not both");
        }
        if (rule.sum().isEmpty() || rule.of().isEmpty()) {
            node.complain("a rule holds the sum of something against the sum of something");
        }
        if (terms.stream().noneMatch(term -> isColumn(term, columns))) {
            node.complain("a rule of a table adds up at least one of its columns");
        }
        if (rule.is() == FormSum.Relation.EQUAL && rule.percent() != FormSum.WHOLE) {
            node.complain("a sum is equal to another sum, not to a share of it");
        }
        return rule;
    }

    private Optional<FormField> term(String name, List<FormField> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> form.above(name))
                .filter(field -> field.kind().isCounted());
    }

    private static boolean isColumn(String name, List<FormField> columns) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
