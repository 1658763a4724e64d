package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
