package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    /** They call whatever they show or play. */
    private static final Set<ModuleKind> SPEAKING = Set.of(ModuleKind.DOOR, ModuleKind.PLAY);

    private static final Pattern ARROW = Pattern.compile("(?m)^- `(\\w+)` → `(\\w+)`: \\S.*$");
    private static final Pattern LIST = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
    private static final Pattern NAME = Pattern.compile("\"(\\w+)( :: \\w+)?\"");
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class, JavaClass.Predicates.resideInAnyPackage("kcity.jte..", "kcity.testing.."));

    @Test
    void everyArrowIsAllowedAndNoneGoesRound() {
        assertThatCode(MODULES::verify).doesNotThrowAnyException();
    }

    @Test
    void noArrowGoesRoundEvenWhereWhatIsReadByViewsCounts() {
        var arrows = new TreeMap<String, Set<String>>();
        for (var module : MODULES) {
            var to = new TreeSet<>(calls(module));
            to.addAll(SqlReads.publishers(name(module)));
            arrows.put(name(module), to);
        }
        for (var left = arrows.size() + 1; arrows.size() < left; ) {
            left = arrows.size();
            arrows.keySet().removeAll(ends(arrows));
        }
        assertThat(arrows)
                .as("modules on a way that goes round, and those above them")
                .isEmpty();
    }

    /** From which no arrow leads to any of them. */
    private static List<String> ends(Map<String, Set<String>> arrows) {
        return arrows.entrySet().stream()
                .filter(arrow -> arrow.getValue().stream().noneMatch(arrows::containsKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void everyModuleSaysWhatItIsForAndWhatItMayUse() {
        for (var module : MODULES) {
            assertThat(ModuleKind.purpose(ModuleKind.packageInfo(name(module))))
                    .as("the purpose of " + name(module))
                    .endsWith(".");
            assertThat(ModuleKind.packageInfo(name(module)))
                    .as("the allowed dependencies of " + name(module))
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
            assertThat(readme).contains("`" + name(module) + "`");
        }
        assertThat(ARROW.matcher(readme).results().map(arrow -> arrow.group(1) + " → " + arrow.group(2)))
                .containsExactlyElementsOf(MODULES.stream()
                        .filter(module -> !SPEAKING.contains(ModuleKind.of(name(module))))
                        .flatMap(module -> calls(module).stream()
                                .filter(other -> !other.equals("shared"))
                                .map(other -> name(module) + " → " + other))
                        .sorted()
                        .toList());
    }

    @Test
    void noArrowIsAllowedThatNobodyGoes() {
        for (var module : MODULES) {
            assertThat(allowed(module)).as("allowed by " + name(module)).isSubsetOf(calls(module));
        }
    }

    private static List<String> allowed(ApplicationModule module) {
        return NAME.matcher(LIST.matcher(ModuleKind.packageInfo(name(module)))
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
        lines.add(
                "Drawn by `ModularityTest` from the code; not edited by hand. An arrow means: calls, or reads the published views of.");
        lines.add("");
        lines.add("| module | what for | calls | reads |");
        lines.add("| --- | --- | --- | --- |");
        MODULES.stream().map(ModularityTest::line).sorted().forEach(lines::add);
        lines.add("");
        return String.join("\n", lines);
    }

    private static String line(ApplicationModule module) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        name(module),
                        ModuleKind.purpose(ModuleKind.packageInfo(name(module))),
                        String.join(" · ", calls(module)),
                        String.join(" · ", SqlReads.publishers(name(module))));
    }

    private static List<String> calls(ApplicationModule module) {
        return List.copyOf(module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(m -> m.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
