package kcity.statistics.effects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kcity.reading.Csv;
import kcity.testing.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One design of every kind: all its lines, figures, sheets, warnings, its picture and verdict, as written beside it. */
class WholeAnswersTest {
    private static final String FOLDER = "kcity/statistics/effects/whole";
    private static final Path DESIGNS = Path.of("src/test/resources", FOLDER);

    static List<String> designs() throws IOException {
        try (Stream<Path> files = Files.list(DESIGNS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theWholeAnswerIsTheWrittenOne(String name) throws IOException {
        String design = Files.readString(DESIGNS.resolve(name + ".yaml"));
        String table = design.lines().findFirst().orElseThrow().substring(2);
        Estimate found = Design.read("design.yaml", design).estimate(Csv.file(DESIGNS.resolve(table)), table);
        Written.asIn(FOLDER + "/" + name + ".txt", found);
    }
}
