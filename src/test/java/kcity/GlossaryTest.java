package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: what the glossary's last column names is said nowhere, neither on a screen nor in code. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final int NOT = 5;
    /** "Chosen" also is what one does with a file or an option of a form. */
    private static final Pattern OF_FORMS = Pattern.compile("files? ha(s|ve) to be chosen");

    @Test
    void noScreenSaysAWordThatTheGlossaryReplaced() throws IOException {
        var wrong = new ArrayList<String>();
        for (var text : texts().entrySet()) {
            for (var not : notWords()) {
                if (!not.startsWith("`") && says(text.getValue(), not)) {
                    wrong.add(text.getKey() + " says “" + not + "”: " + text.getValue());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noClassBearsANameThatTheGlossaryReplaced() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.map(file -> file.toString()
                            .replaceFirst("^src/main/java/kcity/", "")
                            .replace('/', '.'))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replaceFirst("\\.java$", ""))
                    .forEach(names::add);
        }
        var replaced = notWords().stream()
                .filter(not -> not.startsWith("`"))
                .map(not -> not.replace("`", ""))
                .toList();
        assertThat(replaced).hasSizeGreaterThan(10);
        assertThat(names).doesNotContainAnyElementsOf(replaced);
    }

    @Test
    void theTestFindsAWord() {
        assertThat(says("It was chosen in June.", "was chosen")).isTrue();
        assertThat(says("Only files have to be chosen again.", "be chosen")).isFalse();
        assertThat(says("It was misunderstood.", "stand")).isFalse();
        assertThat(says("사무국이 확인합니다.", "사무국")).isTrue();
    }

    private static boolean says(String text, String not) {
        var edge = not.codePoints().allMatch(c -> c < 128) ? "(?<![\\w-])%s(?![\\w-])" : "%s";
        return Pattern.compile(edge.formatted(Pattern.quote(not)), Pattern.CASE_INSENSITIVE)
                .matcher(OF_FORMS.matcher(text).replaceAll(""))
                .find();
    }

    private static List<String> notWords() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > NOT)
                .flatMap(cells -> Arrays.stream(cells[NOT].split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** By where it is said: every message of both languages and the labels of every form. */
    private static Map<String, String> texts() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var messages = Files.walk(Path.of("src/main/resources/messages"));
                var forms = Files.walk(Path.of("programmes"))) {
            for (var file : Stream.concat(
                            messages, forms.filter(f -> f.toString().contains("/forms/")))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                var lines = Files.readAllLines(file);
                for (var i = 0; i < lines.size(); i++) {
                    texts.put(
                            file + ":" + (i + 1),
                            file.toString().endsWith(".properties")
                                    ? lines.get(i).replaceFirst("^[^=]*=", "")
                                    : lines.get(i));
                }
            }
        }
        return texts;
    }
}
