package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The walls of the house: every arrow is allowed by its module's package-info, none goes round in a circle, and the picture is true. */
class ModularityTest {
    private static final Path PICTURE = Path.of("docs", "modules.md");
    private static final Path README = Path.of("README.md");
    private static final Set<String> DOORS = Set.of("site", "apply", "reviewer", "desk", "letters", "cli", "replay");
    private static final Pattern ARROW = Pattern.compile("(?m)^- `(\\w+)` → `(\\w+)`: \\S.*$");
    private static final Pattern LIST = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
    private static final Pattern NAME = Pattern.compile("\"(\\w+)( :: \\w+)?\"");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class, JavaClass.Predicates.resideInAnyPackage("kcity.jte..", "kcity.testing.."));

    @Test
    void everyArrowIsAllowedAndNoneGoesRound() {
        assertThatCode(MODULES::verify).doesNotThrowAnyException();
    }

    @Test
    void everyModuleSaysWhatItIsForAndWhatItMayUse() {
        for (var module : MODULES) {
            assertThat(purpose(module))
                    .as("the purpose of " + module.getIdentifier())
                    .endsWith(".");
            assertThat(packageInfo(module))
                    .as("the allowed dependencies of " + module.getIdentifier())
                    .contains("NullMarked", "allowedDependencies");
        }
    }

    @Test
    void thePictureOfTheHouseIsTrue() throws IOException {
        var drawn = picture();
        var kept = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        if (!drawn.equals(kept)) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(drawn)
                .as("docs/modules.md was stale and has been drawn anew: look at it and commit it")
                .isEqualTo(kept);
    }

    @Test
    void theReadmeNamesEveryModuleAndSaysOfEveryArrowWhatItIsFor() throws IOException {
        var readme = Files.readString(README);
        for (var module : MODULES) {
            assertThat(readme).contains("`" + module.getIdentifier() + "`");
        }
        assertThat(ARROW.matcher(readme).results().map(arrow -> arrow.group(1) + " → " + arrow.group(2)))
                .containsExactlyElementsOf(MODULES.stream()
                        .filter(module -> !DOORS.contains(module.getIdentifier().toString()))
                        .flatMap(module -> calls(module).stream()
                                .filter(other -> !other.equals("shared"))
                                .map(other -> module.getIdentifier() + " → " + other))
                        .sorted()
                        .toList());
    }

    @Test
    void noArrowIsAllowedThatNobodyGoes() {
        for (var module : MODULES) {
            assertThat(allowed(module))
                    .as("allowed by " + module.getIdentifier())
                    .isSubsetOf(calls(module));
        }
    }

    private static List<String> allowed(ApplicationModule module) {
        return NAME.matcher(LIST.matcher(packageInfo(module))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static String picture() {
        var lines = new ArrayList<String>();
        lines.add("# The modules");
        lines.add("");
        lines.add("Drawn by `ModularityTest` from the code; not edited by hand. An arrow means: calls.");
        lines.add("");
        lines.add("| module | what for | calls |");
        lines.add("| --- | --- | --- |");
        MODULES.stream().map(ModularityTest::line).sorted().forEach(lines::add);
        lines.add("");
        return String.join("\n", lines);
    }

    private static String line(ApplicationModule module) {
        return "| " + module.getIdentifier() + " | " + purpose(module) + " | " + String.join(" · ", calls(module))
                + " |";
    }

    private static List<String> calls(ApplicationModule module) {
        return List.copyOf(module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(m -> m.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String purpose(ApplicationModule module) {
        var found = SENTENCE.matcher(packageInfo(module));
        return found.find() ? found.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ") : "";
    }

    private static String packageInfo(ApplicationModule module) {
        try {
            return Files.readString(Path.of("src", "main", "java")
                    .resolve(module.getBasePackage().getName().replace('.', '/'))
                    .resolve("package-info.java"));
        } catch (IOException e) {
            return "";
        }
    }
}
