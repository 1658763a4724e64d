package kcity.replay.material;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/**
 * A problem that cities have, and what is done about it.
 *
 * @param where kinds of land that have it; empty for all
 * @param words by key, with places for a city and its values
 * @param before value of the indicator at home without the solution, {@code after} with it
 * @param second an indicator that every pilot of it has beside the one that is claimed
 */
record Theme(
        String key,
        String field,
        Set<String> where,
        Map<String, Text> words,
        Text indicator,
        String unit,
        BigDecimal before,
        BigDecimal after,
        BigDecimal leastBaseline,
        BigDecimal mostBaseline,
        Indicator second,
        boolean ai) {
    private static final List<String> WORDS = List.of(
            "title",
            "plan-title",
            "problem",
            "name",
            "description",
            "plan",
            "reference",
            "evidence",
            "equipment",
            "site-a",
            "site-b",
            "permits",
            "incident",
            "remedy",
            "market",
            "good",
            "doubt",
            "dept",
            "data");

    static Theme read(YamlNode node) {
        var words = new LinkedHashMap<String, Text>();
        WORDS.forEach(word -> words.put(word, text(node.get(word))));
        var home = node.get("home").list(YamlNode::decimal);
        var range = node.get("baseline").list(YamlNode::decimal);
        node.get("direction").oneOf(Map.of("lower", true));
        return new Theme(
                node.get("key").text(),
                node.get("field").text(),
                node.find("where")
                        .map(where -> Set.copyOf(where.list(YamlNode::text)))
                        .orElse(Set.of()),
                words,
                text(node.get("indicator")),
                node.get("unit").text(),
                home.getFirst(),
                home.getLast(),
                range.getFirst(),
                range.getLast(),
                second(node.get("second")),
                node.get("ai").bool());
    }

    private static Indicator second(YamlNode node) {
        return new Indicator(
                text(node),
                node.get("unit").text(),
                node.get("direction")
                        .oneOf(Map.of("lower", true, "higher", false))
                        .orElse(true),
                node.get("baseline").decimal(),
                node.get("target").decimal());
    }

    static Text text(YamlNode node) {
        return new Text(node.get("ko").text(), node.get("en").text());
    }

    boolean fits(City city) {
        return where.isEmpty() || where.stream().anyMatch(city.land()::contains);
    }
}
