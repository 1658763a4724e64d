package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and nothing is said that no screen shows. Keys are found as string literals of code and templates. */
class MessagesTest {
    private static final Path ROOT = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Filled with the words of the programme that a page or letter is of. */
    private static final Pattern NAMED_PLACE = Pattern.compile("\\{[a-z][a-z.-]*}");

    /** Where a literal must be a key: looked up, or the reason of a refusal. */
    private static final Pattern LOOKED_UP = Pattern.compile(
            "(?:\\bt|\\bReason\\.of|new Refused|\\bmessages?\\.has)\\(\\s*\"([^\"]+)\"\\s*[,)]|\"(refusal\\.[^\"]*[^.\"])\"\\s*[,)]");

    private static final Pattern SAID = Pattern.compile("\\.saying\\(\\s*\"([^\"]+)\"");

    /** The same in both languages on purpose: names, and words of the other language. */
    private static final Set<String> SAME = Set.of("web.title", "web.brand");

    private static final Set<String> IN_THE_OTHER_SCRIPT = Set.of("web.title", "web.brand", "web.language");

    private static final Map<String, String> KO = read("ko");
    private static final Map<String, String> EN = read("en");
    private static final String SOURCES = sources();
    private static final Set<String> FACTS = Pattern.compile(
                    "(?s)\\brecord (\\w+)\\([^{]*\\bimplements [^{]*\\bFact\\b[^{]*\\{")
            .matcher(SOURCES)
            .results()
            .map(hit -> hit.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> LITERALS = Stream.concat(
                    Stream.of(java()), TemplateSource.all().stream().flatMap(template -> template.code().stream()))
            .flatMap(code -> LITERAL.matcher(code).results())
            .map(hit -> hit.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(KO.keySet())).isEqualTo(new TreeSet<>(EN.keySet()));
    }

    @Test
    void noKeyStandsTwice() {
        for (var language : List.of("ko", "en")) {
            var keys = lines(language)
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void noMessageIsEmpty() {
        assertThat(Stream.of(KO, EN)
                        .flatMap(words -> words.entrySet().stream())
                        .filter(entry -> entry.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(KO.keySet().stream()
                        .filter(EN::containsKey)
                        .filter(key -> !places(KO, key).equals(places(EN, key)))
                        .map(key -> key + ": " + places(KO, key) + " " + places(EN, key)))
                .isEmpty();
    }

    @Test
    void everythingIsTranslated() {
        assertThat(KO.keySet().stream()
                        .filter(key -> KO.getOrDefault(key, "").equals(EN.get(key)))
                        .filter(key -> !SAME.contains(key) && hasWords(KO, key) && !isFormat(key)))
                .as("English equals Korean")
                .isEmpty();
        assertThat(EN.keySet().stream().filter(key -> isKorean(EN, key) && !IN_THE_OTHER_SCRIPT.contains(key)))
                .as("Korean letters in English")
                .isEmpty();
        assertThat(KO.keySet().stream()
                        .filter(key -> hasWords(KO, key) && !isKorean(KO, key))
                        .filter(key -> !IN_THE_OTHER_SCRIPT.contains(key) && !isFormat(key)))
                .as("no Korean letter in Korean")
                .isEmpty();
    }

    @Test
    void everyKeyThatIsLookedUpExists() {
        var wanted = new TreeSet<String>();
        LOOKED_UP.matcher(SOURCES).results().map(MessagesTest::captured).forEach(wanted::add);
        SAID.matcher(SOURCES).results().forEach(hit -> wanted.add("said." + hit.group(1)));
        wanted.removeAll(EN.keySet());
        assertThat(wanted).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        assertThat(EN.keySet().stream().filter(key -> !isUsed(key))).isEmpty();
    }

    @Test
    void everyFactHasItsWords() {
        assertThat(FACTS.stream().map(fact -> "fact." + fact).filter(key -> !EN.containsKey(key)))
                .isEmpty();
    }

    /** As a whole literal, from a literal that ends where a value goes on, or from two literals put together. */
    private static boolean isUsed(String key) {
        var tail = key.substring(key.indexOf('.') + 1);
        if (key.startsWith("fact.")) {
            return FACTS.contains(tail);
        }
        if (key.startsWith("rule.") || key.startsWith("said.")) {
            return LITERALS.contains(tail);
        }
        return LITERALS.contains(key) || splits(key).anyMatch(at -> isBuilt(key, at));
    }

    private static boolean isBuilt(String key, int at) {
        var head = key.substring(0, at);
        var tail = key.substring(at);
        return LITERALS.contains(head + ".") || LITERALS.contains(head) && LITERALS.contains(tail);
    }

    private static Stream<Integer> splits(String key) {
        return Stream.iterate(key.indexOf('.'), at -> at >= 0, at -> key.indexOf('.', at + 1));
    }

    private static String captured(MatchResult hit) {
        return hit.group(1) == null ? hit.group(2) : hit.group(1);
    }

    private static Set<String> places(Map<String, String> words, String key) {
        return PLACE.matcher(words.getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasWords(Map<String, String> words, String key) {
        return NAMED_PLACE
                .matcher(words.getOrDefault(key, ""))
                .replaceAll("")
                .chars()
                .anyMatch(Character::isLetter);
    }

    /** Patterns of java.time and the like, which letters only stand for something. */
    private static boolean isFormat(String key) {
        return key.contains(".format.");
    }

    private static boolean isKorean(Map<String, String> words, String key) {
        return words.getOrDefault(key, "")
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static Map<String, String> read(String language) {
        var words = new TreeMap<String, String>();
        lines(language).forEach(line -> {
            int equals = line.indexOf('=');
            words.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return words;
    }

    private static Stream<String> lines(String language) {
        var lines = new ArrayList<String>();
        for (var file : files(ROOT.resolve(language), ".properties")) {
            for (var line : text(file).split("\\R")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    assertThat(line).as(file + " holds one key=words a line").matches("[A-Za-z0-9._-]+=.*[^\\\\]");
                    lines.add(line);
                }
            }
        }
        return lines.stream();
    }

    private static String sources() {
        return TemplateSource.all().stream()
                .map(template -> template.source)
                .collect(Collectors.joining("\n", java(), ""));
    }

    private static String java() {
        return files(Path.of("src/main/java"), ".java").stream()
                .map(MessagesTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
