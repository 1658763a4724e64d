package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import kcity.programme.ProgrammeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition that has a rulebook can be played on it, with few applications so that it does not take long. */
class EveryYearTest {
    private static final int TWICE = ProgrammeFiles.editions().getFirst();

    /** By {@link PlayedYearTest}. */
    private static final int IN_FULL = 2024;

    @TempDir
    Path folder;

    static IntStream years() {
        return ProgrammeFiles.editions().stream().mapToInt(y -> y).filter(y -> y != TWICE && y != IN_FULL);
    }

    @ParameterizedTest
    @MethodSource("years")
    void isPlayedOnItsOwnRulebook(int year) throws IOException {
        assertThat(play(year)).contains("\"edition\":" + year, "\"selected\":[{");
    }

    @Test
    void theSameSeedEndsInTheSameHeadWhateverZoneAndTongueTheMachineHas() throws IOException {
        var zone = TimeZone.getDefault();
        var tongue = Locale.getDefault();
        var here = play(TWICE);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(play(TWICE)).isEqualTo(here).contains("\"auditHead\":\"");
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(tongue);
        }
    }

    private String play(int year) throws IOException {
        var out = new StringWriter();
        var json = folder.resolve("result.json");
        var code = Kcity.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(
                        "replay",
                        Integer.toString(year),
                        "--applications",
                        "25",
                        "--data",
                        folder.resolve("data").toString(),
                        "--json",
                        json.toString());
        assertThat(code).as(out.toString()).isZero();
        return Files.readString(json);
    }
}
