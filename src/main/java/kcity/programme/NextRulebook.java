package kcity.programme;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The text of a rulebook as the beginning of the next year's. Its rules come along as not yet decided, its days a year later; what became of the old year
 * (counts, grants, decisions, days of announcements), its notes and its sources stay behind.
 */
public final class NextRulebook {
    private static final Set<String> OUTCOMES = Set.of("announced", "received", "selected", "granted", "granted-total");
    private static final Set<String> LEFT_BEHIND = Set.of("decisions", "remarks");
    private static final Set<String> YEARS = Set.of("edition", "later-edition");
    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})-([0-9]{2})(?:-([0-9]{2}))?(.*)");

    private NextRulebook() {}

    /** @param from the year of the rulebook that the text is of */
    public static String of(String text, int from) {
        var loader = new LoaderOptions();
        loader.setCodePointLimit(1 << 22);
        var yaml = new Yaml(loader, layout());
        var root = yaml.compose(new StringReader(text));
        var written = new StringWriter();
        yaml.serialize(new NextRulebook().rulebook((MappingNode) root), written);
        return "# " + (from + 1) + ", begun with the rules of " + from
                + ": each is not yet decided until its sources are entered.\n"
                + written.toString().replaceAll("!!timestamp '([^']*)'", "$1");
    }

    private static DumperOptions layout() {
        var layout = new DumperOptions();
        layout.setWidth(160);
        layout.setIndicatorIndent(2);
        layout.setIndentWithIndicator(true);
        layout.setSplitLines(false);
        return layout;
    }

    private MappingNode rulebook(MappingNode root) {
        return with(root, root.getValue().stream().map(this::entry).toList());
    }

    private NodeTuple entry(NodeTuple tuple) {
        var key = key(tuple);
        if (OUTCOMES.contains(key)) {
            return new NodeTuple(tuple.getKeyNode(), scalar("unknown"));
        }
        if (LEFT_BEHIND.contains(key)) {
            return new NodeTuple(
                    tuple.getKeyNode(), new SequenceNode(Tag.SEQ, List.of(), DumperOptions.FlowStyle.FLOW));
        }
        if (key.equals("timetable")) {
            return new NodeTuple(tuple.getKeyNode(), new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.FLOW));
        }
        return new NodeTuple(
                tuple.getKeyNode(),
                YEARS.contains(key) ? yearLater(tuple.getValueNode()) : moved(tuple.getValueNode()));
    }

    private Node moved(Node node) {
        return switch (node) {
            case MappingNode value when has(value, "value") -> undecided(value);
            case MappingNode unknown when has(unknown, "standing") -> scalar("unknown");
            case MappingNode mapping -> rulebook(mapping);
            case SequenceNode list ->
                new SequenceNode(
                        list.getTag(), list.getValue().stream().map(this::moved).toList(), list.getFlowStyle());
            case ScalarNode scalar -> aYearLater(scalar);
            default -> node;
        };
    }

    private Node undecided(MappingNode value) {
        var tuples = new ArrayList<NodeTuple>();
        value.getValue().stream()
                .filter(tuple -> key(tuple).equals("value"))
                .forEach(tuple -> tuples.add(new NodeTuple(tuple.getKeyNode(), moved(tuple.getValueNode()))));
        tuples.add(new NodeTuple(scalar("standing"), scalar("undecided")));
        return new MappingNode(Tag.MAP, tuples, DumperOptions.FlowStyle.FLOW);
    }

    /** The year itself, bare or as a rule with sources. */
    private Node yearLater(Node node) {
        if (node instanceof MappingNode value && undecided(value) instanceof MappingNode undecided) {
            return with(
                    undecided,
                    undecided.getValue().stream()
                            .map(tuple -> key(tuple).equals("value")
                                    ? new NodeTuple(tuple.getKeyNode(), yearLater(tuple.getValueNode()))
                                    : tuple)
                            .toList());
        }
        return node instanceof ScalarNode year && year.getValue().matches("20[0-9]{2}")
                ? scalar(String.valueOf(Integer.parseInt(year.getValue()) + 1))
                : node;
    }

    private Node aYearLater(ScalarNode scalar) {
        var day = DAY.matcher(scalar.getValue());
        if (!day.matches()) {
            return scalar;
        }
        var year = Integer.parseInt(day.group(1)) + 1;
        var moved = day.group(3) == null
                ? year + "-" + day.group(2)
                : LocalDate.of(year - 1, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                        .plusYears(1)
                        .toString();
        return new ScalarNode(
                scalar.getTag(),
                moved + day.group(4),
                scalar.getStartMark(),
                scalar.getEndMark(),
                scalar.getScalarStyle());
    }

    private static boolean has(MappingNode node, String key) {
        return node.getValue().stream().anyMatch(tuple -> key(tuple).equals(key));
    }

    private static String key(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }

    private static MappingNode with(MappingNode node, List<NodeTuple> tuples) {
        return new MappingNode(node.getTag(), tuples, node.getFlowStyle());
    }

    /** With the tag that its look gives it, so that none is written. */
    private static ScalarNode scalar(String value) {
        var tag = new Resolver().resolve(NodeId.scalar, value, true);
        return new ScalarNode(tag, value, null, null, DumperOptions.ScalarStyle.PLAIN);
    }
}
