package kcity.programme;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/** Reads {@code sources.yaml}: keys onto addresses. */
public final class SourcesReader {
    private SourcesReader() {}

    /** The sources by key, in the file's order. Throws {@link kcity.reading.WrongFile}. */
    public static Map<String, Source> read(String file, String text) {
        return Yaml.read(file, text, root -> {
            Map<String, Source> sources = new LinkedHashMap<>();
            root.entries().forEach((key, node) -> sources.put(key, source(key, node)));
            return sources;
        });
    }

    private static Source source(String key, YamlNode node) {
        if (!key.matches("[A-Z][0-9]{2}")) {
            node.complain("a source key is a capital letter and two digits, not '" + key + "'");
        }
        return new Source(
                key,
                node.get("addresses").list(SourcesReader::address),
                node.find("note").map(ValueReader::text).orElse(new Text("", "")));
    }

    private static URI address(YamlNode node) {
        try {
            URI address = new URI(node.text());
            if (address.getHost() == null && !address.toString().isEmpty()) {
                node.complain("'" + address + "' is no web address");
            }
            return address;
        } catch (URISyntaxException e) {
            node.complain("'" + e.getInput() + "' is no web address");
            return URI.create("about:blank");
        }
    }
}
