package kcity.replay.material;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/**
 * A real place that a synthetic application is set in.
 *
 * @param country ISO code
 * @param people thousands of inhabitants, about
 * @param land what the place is like, such as {@code coast} or {@code cold}
 */
public record City(String country, Text name, BigDecimal latitude, BigDecimal longitude, int people, Set<String> land) {
    static City read(YamlNode node) {
        List<BigDecimal> at = node.get("at").list(YamlNode::decimal);
        return new City(
                node.get("country").text(),
                new Text(node.get("ko").text(), node.get("en").text()),
                at.getFirst(),
                at.getLast(),
                node.get("people").integer(1, 100_000),
                Set.copyOf(node.get("land").list(YamlNode::text)));
    }
}
