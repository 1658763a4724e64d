package kcity.engines;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.Band;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Places;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.TypeRules;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.Sameness;

/** The rules of a round from their YAML file; the keys are described in docs/engines.md. */
final class ChoiceRules {
    static final SelectionRules NONE = new SelectionRules(
            0,
            1,
            BigDecimal.ONE,
            AboveBand.INELIGIBLE,
            new TreeMap<>(),
            null,
            null,
            List.of(),
            new TreeSet<>(),
            new TreeSet<>());

    private final Map<String, String> ids = new HashMap<>();

    private ChoiceRules(Set<String> ids) {
        ids.forEach(id -> this.ids.put(Sameness.key(id), id));
    }

    /** Rules may name these ids only. */
    static SelectionRules read(Path file, Set<String> ids) {
        return Yaml.read(file, new ChoiceRules(ids)::rules);
    }

    private SelectionRules rules(YamlNode root) {
        SelectionRules rules = new SelectionRules(
                root.get("envelope").wholeNumber(0, Long.MAX_VALUE / 4),
                Math.max(1, root.get("step").wholeNumber(1, Long.MAX_VALUE / 4)),
                share(root.get("selection-share")),
                root.find("above-band").map(it -> it.oneOf(AboveBand.class)).orElse(AboveBand.INELIGIBLE),
                types(root.get("types")),
                root.find("per-city").map(it -> it.integer(1, 1_000_000)).orElse(null),
                root.find("per-country").map(it -> it.integer(1, 1_000_000)).orElse(null),
                root.find("priorities").map(it -> it.list(this::order)).orElse(List.of()),
                root.find("forced-in").map(this::known).orElse(new TreeSet<>()),
                root.find("forced-out").map(this::known).orElse(new TreeSet<>()));
        root.find("forced-out")
                .ifPresent(it -> it.list().forEach(out -> {
                    if (rules.forcedIn().contains(ids.getOrDefault(Sameness.key(out.text()), ""))) {
                        out.complain("'" + out.text() + "' is forced in as well; delete it in one of the lists");
                    }
                }));
        return rules;
    }

    private static BigDecimal share(YamlNode node) {
        BigDecimal share = node.decimal();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6) {
            node.complain("expected a number from 0 to 1 with at most six decimals");
            return BigDecimal.ZERO;
        }
        return share;
    }

    private SortedMap<String, TypeRules> types(YamlNode node) {
        SortedMap<String, TypeRules> types = new TreeMap<>();
        node.entries().forEach((name, type) -> {
            SortedMap<String, GroupRules> subtypes = new TreeMap<>();
            type.find("subtypes").ifPresent(all -> all.entries().forEach((sub, own) -> subtypes.put(sub, group(own))));
            types.put(name, new TypeRules(group(type), subtypes));
        });
        if (types.isEmpty() && node.isMapping()) {
            node.complain("at least one type is needed; write one");
        }
        return types;
    }

    private static GroupRules group(YamlNode node) {
        return new GroupRules(
                node.find("places").map(ChoiceRules::places).orElse(null),
                node.find("band").map(ChoiceRules::band).orElse(null),
                node.find("envelope")
                        .map(it -> it.wholeNumber(0, Long.MAX_VALUE / 4))
                        .orElse(null));
    }

    private static Places places(YamlNode node) {
        int min = node.get("min").integer(0, 1_000_000);
        int max = node.get("max").integer(0, 1_000_000);
        if (max < min) {
            node.get("max")
                    .complain(
                            "the most places, " + max + ", are fewer than the least, " + min + "; change one of them");
        }
        return new Places(Math.min(min, max), max);
    }

    private static Band band(YamlNode node) {
        long floor = Math.max(0, node.get("floor").wholeNumber(0, Long.MAX_VALUE / 4));
        long ceiling = Math.max(0, node.get("ceiling").wholeNumber(0, Long.MAX_VALUE / 4));
        if (ceiling < floor) {
            node.get("ceiling")
                    .complain("the ceiling, " + ceiling + ", is below the floor, " + floor + "; change one of them");
        }
        return new Band(Math.min(floor, ceiling), ceiling);
    }

    private List<String> order(YamlNode node) {
        return List.copyOf(known(node, new LinkedHashSet<>()));
    }

    private SortedSet<String> known(YamlNode node) {
        return known(node, new TreeSet<>());
    }

    private <S extends Set<String>> S known(YamlNode node, S into) {
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            String id = ids.getOrDefault(Sameness.key(item.text()), "");
            if (id.isEmpty()) {
                item.complain("'" + item.text() + "' is no candidate; write an id of the candidates, or delete it");
            } else if (!seen.add(id)) {
                item.complain("'" + id + "' stands here twice; delete one of them");
            } else {
                into.add(id);
            }
        }
        return into;
    }
}
