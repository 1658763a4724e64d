package kcity.portfolio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** The schema of the register; refuses a wrong one with line, column and reason. */
public final class RegisterReader {
    private static final Text UNKNOWN = new Text("", "");
    private static final Map<String, Boolean> UNKNOWN_WORD = Map.of("unknown", true);
    private static final CountryCode NO_COUNTRY = CountryCode.KOREA;

    private final Set<String> knownSources;
    private final Set<String> ids = new HashSet<>();

    private RegisterReader(Set<String> knownSources) {
        this.knownSources = knownSources;
    }

    /** Throws {@link kcity.reading.WrongFile}. */
    public static Register read(String file, String text, Set<String> knownSources) {
        return Yaml.read(file, text, root -> new RegisterReader(knownSources).register(root));
    }

    private Register register(YamlNode root) {
        return new Register(
                root.get("projects").list(this::project),
                root.get("chains").list(this::chain),
                root.get("years").list(n -> official(n, "year")),
                root.get("totals").list(n -> official(n, "through")),
                root.get("differences").list(this::difference));
    }

    private RegisteredProject project(YamlNode node) {
        ProgrammeType type = node.get("type").oneOf(ProgrammeType.class);
        boolean planning = type == ProgrammeType.PLANNING;
        SubType subType = known(node.get("sub-type"), n -> n.oneOf(SubType.class));
        if (subType != null && subType.type() != type) {
            node.get("sub-type").complain(YamlNode.word(subType) + " is no sub-type of " + YamlNode.word(type));
        }
        return new RegisteredProject(
                id(node.get("id")),
                year(node.get("year")),
                type,
                subType,
                country(node.get("country")),
                text(node.get("city")),
                text(node.get("title")),
                planning ? text(node.get("applicant")) : UNKNOWN,
                planning ? text(node.get("contractor")) : UNKNOWN,
                planning ? UNKNOWN : text(node.get("company")),
                known(node.get("amount"), n -> new Won(n.wholeNumber(1, Long.MAX_VALUE))),
                addresses(node.get("sources")),
                node.find("note").map(RegisterReader::text).orElse(UNKNOWN));
    }

    private String id(YamlNode node) {
        String id = node.text();
        if (!id.isEmpty() && !id.matches("20[0-9]{2}-[a-z0-9-]+")) {
            node.complain("'" + id + "' is no year followed by a place, such as 2021-gaziantep");
        }
        if (!id.isEmpty() && !ids.add(id)) {
            node.complain("the project '" + id + "' stands here a second time");
        }
        return id;
    }

    private static int year(YamlNode node) {
        return node.integer(2020, 2100);
    }

    private static CountryCode country(YamlNode node) {
        String code = node.text();
        if (CountryCode.isKnown(code)) {
            return new CountryCode(code);
        }
        if (!code.isEmpty()) {
            node.complain("'" + code + "' is no country code such as VN");
        }
        return NO_COUNTRY;
    }

    private static List<URI> addresses(YamlNode node) {
        List<URI> addresses = node.list(RegisterReader::address);
        if (addresses.isEmpty() && node.isList()) {
            node.complain("a project has at least one source");
        }
        return addresses;
    }

    private static URI address(YamlNode node) {
        try {
            return new URI(node.text());
        } catch (URISyntaxException e) {
            node.complain("'" + e.getInput() + "' is no web address");
            return URI.create("about:blank");
        }
    }

    private Chain chain(YamlNode node) {
        return new Chain(
                node.get("id").text(),
                node.get("kind").oneOf(Chain.Kind.class),
                text(node.get("name")),
                node.get("projects").list(this::knownProject));
    }

    private String knownProject(YamlNode node) {
        String id = node.text();
        if (!id.isEmpty() && !ids.contains(id)) {
            node.complain("no project of the register is called '" + id + "'");
        }
        return id;
    }

    private OfficialCount official(YamlNode node, String yearKey) {
        return new OfficialCount(
                year(node.get(yearKey)),
                node.get("projects").integer(0, 10_000),
                known(node.get("countries"), n -> n.integer(0, 250)),
                node.get("sources").list(this::source));
    }

    private NamedDifference difference(YamlNode node) {
        return new NamedDifference(
                year(node.get("year")),
                node.get("type").oneOf(ProgrammeType.class),
                node.get("projects").integer(1, 10_000),
                known(node.get("new-countries"), n -> n.integer(0, 250)),
                text(node.get("name")),
                text(node.get("reason")),
                node.get("sources").list(this::source));
    }

    private String source(YamlNode node) {
        String key = node.text();
        if (!key.isEmpty() && !knownSources.contains(key)) {
            node.complain("'" + key + "' is not among the sources");
        }
        return key;
    }

    private static <T> @Nullable T known(YamlNode node, Function<YamlNode, T> value) {
        return isUnknown(node) ? null : value.apply(node);
    }

    /** {@code unknown}, or both languages of which one may be {@code unknown}. */
    private static Text text(YamlNode node) {
        if (node.isScalar()) {
            node.oneOf(UNKNOWN_WORD);
            return UNKNOWN;
        }
        return new Text(words(node.get("ko")), words(node.get("en")));
    }

    private static String words(YamlNode node) {
        return isUnknown(node) ? "" : node.text();
    }

    private static boolean isUnknown(YamlNode node) {
        return node.isScalar() && node.text().equals("unknown");
    }
}
