package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer is told to look at is there. */
class WayThroughTest {
    private static final Pattern NAMED = Pattern.compile("`(?:([a-z]+(?:/[a-z]+)*)/)?([A-Z][a-z][A-Za-z]*)`");

    private static Stream<String> missing(String file) throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of(file))).results().toList();
        assertThat(named).hasSizeGreaterThan(10);
        return named.stream().filter(name -> !exists(name)).map(name -> file + ": " + name.group());
    }

    private static boolean exists(MatchResult name) {
        return classes()
                .anyMatch(path -> path.endsWith(
                        (name.group(1) == null ? "/" : "/kcity/" + name.group(1) + "/") + name.group(2) + ".java"));
    }

    private static Stream<String> classes() {
        return List.of("src/main/java", "src/test/java").stream().flatMap(WayThroughTest::walk);
    }

    private static Stream<String> walk(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.map(Path::toString).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyClassOfTheReadmeExists() throws IOException {
        assertThat(missing("README.md")).isEmpty();
    }

    @Test
    void everyClassOfTheFirstHourExists() throws IOException {
        assertThat(missing("CONTRIBUTING.md")).isEmpty();
    }
}
