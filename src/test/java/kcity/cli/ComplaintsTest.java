package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import kcity.reading.Complaint;
import kcity.reading.Gathered;
import kcity.reading.WrongFile;
import kcity.terminal.ExitCode;
import kcity.terminal.WrongUse;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ComplaintsTest {
    private final StringWriter err = new StringWriter();

    @Test
    void tellsAHundredOfEachFileAndCountsTheRest() {
        List<Complaint> many = IntStream.range(0, 103)
                .mapToObj(i -> new Complaint(i + 2, 1, "wrong"))
                .toList();
        Gathered gathered = new Gathered();
        assertThat(gathered.read("otherwise", () -> {
                    throw new WrongFile("a.csv", many);
                }))
                .isEqualTo("otherwise");
        gathered.read(0, () -> {
            throw new WrongFile(
                    "b.csv", List.of(new Complaint(0, 0, "there is no such file; look at its name and folder")));
        });
        WrongFile wrong = catchThrowableOfType(WrongFile.class, gathered::check);
        assertThat(answer(wrong)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines())
                .hasSize(102)
                .contains("a.csv: line 101, column 1: wrong", "a.csv: … and 3 more")
                .endsWith("b.csv: there is no such file; look at its name and folder");
    }

    @Test
    void tellsWrongUseInASentenceAndOurErrorsWithTheirTrace() {
        assertThat(answer(new WrongUse("--seed is needed"))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().strip()).isEqualTo("kcity x: --seed is needed");
        assertThat(answer(new IllegalStateException("ours"))).isEqualTo(ExitCode.OUR_ERROR);
        assertThat(err.toString()).contains("an error of ours", "ComplaintsTest");
    }

    private int answer(Exception e) {
        CommandLine.ParseResult parsed = CommandLine.ParseResult.builder(CommandLine.Model.CommandSpec.create())
                .build();
        CommandLine command =
                new CommandLine(CommandLine.Model.CommandSpec.create().name("x"));
        command.setErr(new PrintWriter(err, true));
        return new Complaints().handleExecutionException(e, command, parsed);
    }
}
