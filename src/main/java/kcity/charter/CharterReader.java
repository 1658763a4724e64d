package kcity.charter;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Text;

/** The schema of {@code programme.yaml}: reads a right one, and refuses a wrong one with line, column and reason of everything wrong. */
public final class CharterReader {
    private static final Map<String, String> TYPES =
            new TreeMap<>(Map.of("planning", "planning", "demonstration", "demonstration"));
    private static final Map<String, Language> LANGUAGES =
            Map.of(Language.KO.code(), Language.KO, Language.EN.code(), Language.EN);

    private CharterReader() {}

    /** Throws {@link kcity.reading.WrongFile}. */
    public static Programme read(String file, String text) {
        return Yaml.read(file, text, CharterReader::programme);
    }

    private static Programme programme(YamlNode root) {
        return new Programme(
                shaped(root.get("programme"), "[a-z][a-z0-9]*(-[a-z0-9]+)*", "small letters, digits and hyphens"),
                root.find("host").map(YamlNode::bool).orElse(false),
                text(root.get("name")),
                text(root.get("run-by")),
                shaped(root.get("prefix"), "[A-Z]{2,8}", "two to eight capital letters"),
                time(root.get("time")),
                currency(root.get("currency")),
                languages(root.get("languages")),
                agencies(root.get("agencies")));
    }

    private static OwnTime time(YamlNode node) {
        return new OwnTime(
                zone(node.get("zone")),
                text(node.get("place")),
                text(node.get("mark")),
                text(node.get("name")),
                node.get("offset").text());
    }

    private static ZoneId zone(YamlNode node) {
        var name = node.text();
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            node.complain("'" + name + "' is no time zone; write one like Europe/Rome");
            return ZoneOffset.UTC;
        }
    }

    private static Currency currency(YamlNode node) {
        var code = node.get("code");
        var written = code.text();
        if (!written.isEmpty()
                && java.util.Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(written))) {
            code.complain("'" + written + "' is no currency; write its code of three letters, like EUR");
        }
        return new Currency(
                written, text(node.get("name")), Math.max(1, node.get("step").wholeNumber(1, Long.MAX_VALUE)));
    }

    private static List<Language> languages(YamlNode node) {
        var languages = node.list(one -> one.oneOf(LANGUAGES).orElse(Language.EN));
        if (new HashSet<>(languages).size() < languages.size()) {
            node.complain("a language stands here a second time");
        }
        if (languages.isEmpty()) {
            node.complain("a programme speaks at least one language");
        }
        return languages;
    }

    private static List<Agency> agencies(YamlNode node) {
        var agencies = node.list(CharterReader::agency);
        if (agencies.isEmpty()) {
            node.complain("a programme has at least one agency, the owner first");
            return List.of(new Agency("NOBODY", new Text("", ""), CountryCode.KOREA, Set.of()));
        }
        if (agencies.stream().map(Agency::code).distinct().count() < agencies.size()) {
            node.complain("an agency stands here a second time");
        }
        if (agencies.stream().allMatch(agency -> agency.runs().isEmpty())) {
            node.complain("no agency runs calls of any type");
        }
        runOnce(node);
        return agencies;
    }

    private static void runOnce(YamlNode agencies) {
        var seen = new HashSet<String>();
        for (var agency : agencies.list()) {
            agency.find("runs")
                    .ifPresent(runs -> runs.list().stream()
                            .filter(type -> !seen.add(type.text()))
                            .forEach(type -> type.complain("another agency runs " + type.text() + " already")));
        }
    }

    private static Agency agency(YamlNode node) {
        return new Agency(
                shaped(node.get("code"), "[A-Z][A-Z0-9]{1,19}", "capital letters and digits"),
                text(node.get("name")),
                country(node.get("country")),
                node.find("runs")
                        .map(runs -> new LinkedHashSet<>(
                                runs.list(type -> type.oneOf(TYPES).orElse(""))))
                        .orElseGet(LinkedHashSet::new));
    }

    private static CountryCode country(YamlNode node) {
        var code = node.text();
        if (!code.isEmpty() && !CountryCode.isKnown(code)) {
            node.complain("'" + code + "' is no country; write its code of two letters, like KR");
        }
        return CountryCode.isKnown(code) ? new CountryCode(code) : CountryCode.KOREA;
    }

    private static Text text(YamlNode node) {
        return new Text(node.get("ko").text(), node.get("en").text());
    }

    private static String shaped(YamlNode node, String shape, String words) {
        var written = node.text();
        if (!written.isEmpty() && !written.matches(shape)) {
            node.complain("'" + written + "' is not written in " + words);
        }
        return written;
    }
}
