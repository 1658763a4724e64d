package kcity.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.charter.Programme;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/** The schema of a rulebook: reads a right one, and refuses a wrong one with line, column and reason of everything wrong. */
public final class RulebookReader {
    private final Programme programme;
    private final SourcedReader sourced;

    public RulebookReader(Programme programme, Set<String> knownSources) {
        this.programme = programme;
        this.sourced = new SourcedReader(knownSources);
    }

    /** Throws {@link kcity.reading.WrongFile}. */
    public Rulebook read(String file, String text) {
        return Yaml.read(file, text, this::rulebook);
    }

    /** As {@link #read}, for a text that is to be adopted: what reads well but makes no sense is refused too. Throws {@link kcity.reading.WrongFile}. */
    public Rulebook readNew(String file, String text) {
        return Yaml.read(file, text, root -> {
            var rulebook = rulebook(root);
            new SenseCheck(rulebook).of(root);
            return rulebook;
        });
    }

    private Rulebook rulebook(YamlNode root) {
        Rulebook rulebook = new Rulebook(
                root.get("edition").integer(2020, 2100),
                sourced.read(root.get("title"), ValueReader::text),
                sourced.read(root.get("announced"), ValueReader::when),
                sourced.read(root.get("places"), ValueReader::places),
                sourced.read(root.get("envelope"), ValueReader::amount),
                sourced.read(root.get("received"), ValueReader::count),
                sourced.read(root.get("selected"), ValueReader::count),
                root.get("decisions").list(this::decision),
                root.get("calls").list(new CallReader(programme, sourced)::read),
                root.get("remarks").list(this::remark),
                settings(root.get("settings")),
                root.get("not-published").list(n -> n.oneOf(Setting.class)));
        complainOfDoubles(root, rulebook);
        complainOfSettings(root, rulebook);
        complainOfDanglingDecisions(root, rulebook);
        complainOfCircles(root, rulebook.edition());
        return rulebook;
    }

    private Decision decision(YamlNode node) {
        return new Decision(
                sourced.needed(node.get("decided"), ValueReader::when, When.of(LocalDate.EPOCH)),
                sourced.read(node.get("by"), ValueReader::text),
                node.get("changes")
                        .list(n -> new Decision.Change(
                                n.find("at").map(YamlNode::text).orElse(""),
                                sourced.read(n.get("what"), ValueReader::text))));
    }

    private Remark remark(YamlNode node) {
        return new Remark(node.get("key").text(), sourced.read(node.get("text"), ValueReader::text));
    }

    private Map<Setting, Sourced<Text>> settings(YamlNode node) {
        Map<Setting, Sourced<Text>> settings = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            node.find(YamlNode.word(setting)).ifPresent(n -> settings.put(setting, sourced.read(n, ValueReader::text)));
        }
        return settings;
    }

    private static void complainOfDoubles(YamlNode root, Rulebook rulebook) {
        if (rulebook.calls().isEmpty()) {
            root.get("calls").complain("a rulebook has at least one call");
        }
        if (rulebook.calls().stream().map(CallRules::id).distinct().count()
                < rulebook.calls().size()) {
            root.get("calls").complain("two calls have the same id");
        }
        if (rulebook.remarks().stream().map(Remark::key).distinct().count()
                < rulebook.remarks().size()) {
            root.get("remarks").complain("two remarks have the same key");
        }
    }

    private static void complainOfSettings(YamlNode root, Rulebook rulebook) {
        for (Setting setting : Setting.values()) {
            boolean settled = rulebook.settings().containsKey(setting);
            boolean open = rulebook.notPublished().contains(setting);
            if (settled == open) {
                root.get("not-published")
                        .complain(YamlNode.word(setting)
                                + (settled
                                        ? " is settled and named as not published"
                                        : " is neither settled nor named"));
            }
        }
    }

    /** What comes after the cut-off is decided on later, never in the same year or before. */
    private static void complainOfCircles(YamlNode root, int edition) {
        for (YamlNode call : root.get("calls").list()) {
            call.get("intake")
                    .find("later-edition")
                    .flatMap(later -> later.find("value"))
                    .filter(later -> later.text().matches("[0-9]{4}") && Integer.parseInt(later.text()) <= edition)
                    .ifPresent(later -> later.complain("proposals after the cut-off go to an edition after " + edition
                            + ", not to " + later.text()));
        }
    }

    private static void complainOfDanglingDecisions(YamlNode root, Rulebook rulebook) {
        Set<String> paths = rulebook.entries().stream().map(RulebookEntry::path).collect(Collectors.toSet());
        for (YamlNode decision : root.get("decisions").list()) {
            for (YamlNode change : decision.get("changes").list()) {
                change.find("at")
                        .filter(at -> !paths.contains(at.text()))
                        .ifPresent(at -> at.complain("no value of this rulebook has the path '" + at.text() + "'"));
            }
        }
    }
}
