package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kcity.cli.Kcity;
import kcity.terminal.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of docs/engines.md on the sets that are shipped, with the figures that stand there. */
class ShippedSetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assign --affinity docs/examples/assign/conference.csv --reviews 3 --max-load 6 --out target/panel.csv|total affinity 497, at most 497; worst-served application 3, at most 3",
                "estimate --data docs/examples/estimate/prop99.csv --design docs/examples/estimate/prop99.yaml|effect in 2000                        -26.5966",
                "estimate --data docs/examples/estimate/smoking.csv --design docs/examples/estimate/smoking.yaml|rank                                  1\\n  rank of                               39",
            })
    void theShippedSetGivesThePrintedFigures(String command, String printed) {
        StringWriter said = new StringWriter();
        int code = Kcity.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(command.split(" "));
        assertThat(code).as(said.toString()).isEqualTo(ExitCode.DONE);
        assertThat(said.toString()).contains(printed.replace("\\n", "\n"));
    }
}
