package kcity.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/** Reads {@code {value, standing, sources, note}} or the word {@code unknown}. */
final class SourcedReader {
    private static final Text NO_NOTE = new Text("", "");

    private final Set<String> knownSources;

    SourcedReader(Set<String> knownSources) {
        this.knownSources = knownSources;
    }

    <T> Sourced<T> read(YamlNode node, Function<YamlNode, T> value) {
        if (node.isScalar()) {
            node.oneOf(Map.of("unknown", true));
            return Sourced.unknown();
        }
        EvidenceLevel standing =
                node.find("standing").map(n -> n.oneOf(EvidenceLevel.class)).orElse(EvidenceLevel.PUBLISHED);
        List<String> sources =
                node.find("sources").map(n -> n.list(this::source)).orElse(List.of());
        Text note = node.find("note").map(ValueReader::text).orElse(NO_NOTE);
        if (standing == EvidenceLevel.UNKNOWN) {
            node.find("value").ifPresent(v -> v.complain("what is unknown has no value"));
            return new Sourced<>(null, standing, sources, note);
        }
        complainOfBareClaims(node, standing, sources, note);
        return new Sourced<>(value.apply(node.get("value")), standing, sources, note);
    }

    /** As {@link #read}, for a rule without which the platform cannot work: it may be assumed, never unknown. */
    <T> Sourced<T> needed(YamlNode node, Function<YamlNode, T> value, T placeholder) {
        Sourced<T> read = read(node, value);
        if (read.isKnown()) {
            return read;
        }
        node.complain("the platform needs this value: where nobody published it, assume one and say why");
        return new Sourced<>(placeholder, EvidenceLevel.ASSUMED, List.of(), NO_NOTE);
    }

    private static void complainOfBareClaims(YamlNode node, EvidenceLevel standing, List<String> sources, Text note) {
        if (standing == EvidenceLevel.PUBLISHED && sources.isEmpty() && node.isMapping()) {
            node.complain("a published value names its sources");
        }
        if (standing != EvidenceLevel.PUBLISHED && standing != EvidenceLevel.UNDECIDED && note.isEmpty()) {
            node.complain("a value that is " + YamlNode.word(standing) + " says why in a note");
        }
    }

    private String source(YamlNode node) {
        String key = node.text();
        if (!key.isEmpty() && !knownSources.contains(key)) {
            node.complain("'" + key + "' is not among the sources");
        }
        return key;
    }
}
