package kcity.engines;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kcity.cli.Kcity;
import kcity.terminal.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example that {@code --help} prints runs as printed from a fresh clone. */
class PrintedExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("\\n  \\./kcity ((?:.*\\\\\\n)*.*)");

    @ParameterizedTest
    @ValueSource(strings = {"assign", "choose", "calibrate", "estimate"})
    void everyPrintedExampleRuns(String command) throws Exception {
        Files.createDirectories(Path.of("target"));
        String help = requireNonNull(Kcity.commandLine().getSubcommands().get(command))
                .getUsageMessage();
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        var examples = EXAMPLE.matcher(help).results().toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (var example : examples) {
            String[] words = example.group(1).replace("\\\n", " ").strip().split("\\s+");
            var said = new StringWriter();
            int code = Kcity.commandLine()
                    .setOut(new PrintWriter(said))
                    .setErr(new PrintWriter(said))
                    .execute(words);
            assertThat(code).as(example.group(1) + "\n" + said).isEqualTo(ExitCode.DONE);
            assertThat(words[0]).isEqualTo(command);
        }
    }
}
