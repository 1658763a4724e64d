package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kcity.cli.Kcity;
import kcity.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AssignCommandTest {
    private static final String BIDS =
            "affinity,reviewer,application\n0.90,Kim,P1\n0.80,Kim,P2\n0.70,Lee,P1\n0.1,Lee,P2\n0.2,Park,P2\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void bids() throws IOException {
        Files.writeString(folder.resolve("bids.csv"), BIDS);
    }

    @Test
    void answersInTheInputsDecimalsAndWritesReasons() throws IOException {
        assertThat(assign("--reviews", "1", "--max-load", "1", "--json", "--out", file("out.csv")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"OPTIMAL\",\"total\":1.50,\"worst\":0.70,\"bound\":1.50,\"pairs\":2,\"seconds\":")
                .contains("\"inputHash\":\"", "\"version\":\"assignment 1");
        assertThat(Files.readString(folder.resolve("out.csv")))
                .isEqualTo("reviewer,application,affinity,rank,allowed,reason\n"
                        + "Lee,P1,0.70,2,2,number 2 of 2 allowed; 1 better reviewer serves the whole more elsewhere\n"
                        + "Kim,P2,0.80,1,3,number 1 of 3 allowed\n");
    }

    @Test
    void takesOwnDemandsLimitsAndGroups() throws IOException {
        String demand = write("demand.csv", "application,demand\nP1,2\nP9,0\n");
        String limits = write("limits.csv", "limit,reviewer\n2,Kim\n");
        String groups = write("groups.csv", "reviewer,group,atMost\nKim,Seoul,1\nPark,Seoul,1\nChoi,Seoul,1\n");
        assertThat(assign(
                        "--reviews",
                        "1",
                        "--max-load",
                        "1",
                        "--demand",
                        demand,
                        "--limits",
                        limits,
                        "--groups",
                        groups))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("total affinity 2.40, at most 2.40", "P1: Kim", "P1: Lee", "P2: Kim");
        assertThat(err.toString()).contains("line 3: P9 has no allowed pair");
    }

    @Test
    void lockedPairsAreInTheAnswerAndAFurtherReviewComesOnTopOfAFixedPanel() throws IOException {
        String locked = write("locked.csv", "reviewer,application\nLee,P2\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--locked", locked))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("P2: Lee (0.10, fixed beforehand)", "P1: Kim");
        String panel = write("panel.csv", "reviewer,application\nkim,P1\n");
        assertThat(assign("--reviews", "1", "--max-load", "2", "--on-top", panel))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("3 reviews", "P1: Kim (0.90", "P1: Lee", "P2: Kim");
    }

    @Test
    void wrongLockedPairsAndPanelsAreToldAtTheirCells() throws IOException {
        String locked = write("locked.csv", "reviewer,application\nPark,P1\nKim,P1\nKim,P1\n,P2\n");
        for (String option : List.of("--locked", "--on-top")) {
            assertThat(assign("--reviews", "1", "--max-load", "2", option, locked))
                    .isEqualTo(ExitCode.WRONG_INPUT);
        }
        String twice =
                "locked.csv: line 2, column 1: Park is not allowed for P1; list the pair in the affinities or leave it out here\n";
        assertThat(err.toString())
                .contains(twice, "line 4, column 1: stands here a second time", "line 5, column 1: reviewer is empty")
                .hasLineCount(6);
        String header = write("header.csv", "who,what\nKim,P1\n");
        assertThat(assign("--reviews", "1", "--max-load", "2", "--locked", header))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("column \"reviewer\" is missing; the file has: who, what");
    }

    @Test
    void atLeastOneOfAGroupSitsOnEachApplication() throws IOException {
        String seniors = write("seniors.csv", "reviewer,group,atLeast\nPark,senior,1\nLee,senior,1\n");
        assertThat(assign("--reviews", "1", "--max-load", "2", "--groups", seniors))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("P1: Lee", "P2: Park").doesNotContain("Kim");
        String lone = write("seniors.csv", "reviewer,group,atLeast\nPark,senior,1\n");
        assertThat(assign("--reviews", "1", "--max-load", "2", "--groups", lone))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("at least 1 of seniors.csv: senior for one application");
    }

    @Test
    void repairsAfterADeclinedReviewWithTheFewestChanges() throws IOException {
        String old = write("old.csv", "reviewer,application\nKim,P1\nPark,P2\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--repair", old, "--declined", "Kim,P1", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("\"total\":0.90", "\"kept\":1", "\"dropped\":[]", "\"added\":[{\"reviewer\":\"Lee\"");
    }

    @Test
    void drawsByLotWithChancesAndShowsThePrice() throws IOException {
        assertThat(assign(
                        "--reviews",
                        "1",
                        "--max-load",
                        "1",
                        "--probability-cap",
                        "0.5",
                        "--seed",
                        "7",
                        "--json",
                        "--out",
                        file("out.csv"),
                        "--plot",
                        file("price.svg")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "\"bound\":1.50",
                        "\"cap\":0.5",
                        "\"seed\":7",
                        "\"expected\":1.30",
                        "\"prices\":[{\"cap\":0.05,\"expected\":null");
        assertThat(Files.readAllLines(folder.resolve("out.csv")).getFirst()).endsWith(",reason,chance");
        assertThat(Files.readString(folder.resolve("price.svg")))
                .startsWith("<svg")
                .contains("polyline");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(assign("--reviews", "3", "--max-load", "1", "--json", "--out", file("out.csv")))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString())
                .startsWith("{\"status\":\"INFEASIBLE\",\"total\":null")
                .contains("\"conflict\":[\"P1 needs 3; allowed: Kim, Lee\",\"this rule alone cannot be met\"]");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void tellsEverythingWrongInAllFilesAtOnce() throws IOException {
        write("bids.csv", BIDS + "0.5,Kim,P1\nx,,P3\n");
        String demand = write("demand.csv", "application,demand\nP1,-1\nP1,1\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--demand", demand))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains(
                        "bids.csv: line 8, column 2: reviewer is empty",
                        "bids.csv: line 8, column 1: affinity \"x\" is no decimal number",
                        "demand.csv: line 2, column 2: demand must be from 0 to 1000000",
                        "demand.csv: line 3, column 1: stands here a second time; delete one of the lines");
        write("bids.csv", BIDS + "0.5,Kim,P1\n");
        assertThat(assign("--reviews", "1", "--max-load", "1")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("line 7, column 2: this pair stands on line 2 already; delete one of the lines");
    }

    @Test
    void affinitiesThatAreTooFineAreToldAtTheirCellsWithTheDecimalsThatFit() throws IOException {
        write("bids.csv", BIDS + "0.12345678901234567,Choi,P1\n10.5,Choi,P2\n-0.00000000000000001,Ahn,P2\n");
        assertThat(assign("--reviews", "1", "--max-load", "1")).isEqualTo(ExitCode.WRONG_INPUT);
        String reason = "has more decimals than fit: 17 digits are taken exactly, and the largest affinity has 2 before"
                + " its point; round all to 15 decimals";
        assertThat(err.toString())
                .contains("bids.csv: line 7, column 1: " + reason, "bids.csv: line 9, column 1: " + reason)
                .doesNotContain("line 8");
        write("bids.csv", BIDS + "0.123456789012345,Choi,P1\n123456789012345678,Choi,P2\n");
        assertThat(assign("--reviews", "1", "--max-load", "1")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("line 8, column 1: has more than 17 digits before the point; use a larger unit");
    }

    @Test
    void seventeenDigitsAreTakenExactly() throws IOException {
        write("bids.csv", "reviewer,application,affinity\nKim,P1,0.1000000000000001\nLee,P1,0.1000000000000002\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"total\":0.1000000000000002,", "\"bound\":0.1000000000000002,");
    }

    @Test
    void neverWritesOverWhatItReadsByAnyNameOrLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("bids.csv"));
        Path hard = Files.createLink(folder.resolve("hard.csv"), folder.resolve("bids.csv"));
        String roundabout = folder.resolve("..").resolve(folder.getFileName()) + "/bids.csv";
        for (String out : List.of(file("bids.csv"), link.toString(), hard.toString(), roundabout)) {
            for (String option : List.of("--out", "--plot")) {
                assertThat(assign("--reviews", "1", "--max-load", "1", option, out))
                        .isEqualTo(ExitCode.WRONG_INPUT);
            }
        }
        assertThat(assign("--reviews", "1", "--max-load", "1", "--out", file("x"), "--plot", file("x")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--out would overwrite " + file("bids.csv") + ", which --affinity reads")
                .contains("--out and --plot cannot both write " + file("x"));
        assertThat(err.toString().lines()).hasSize(9);
        assertThat(Files.readString(folder.resolve("bids.csv"))).isEqualTo(BIDS);
    }

    @Test
    void noFormulaLeavesAndOurOwnFilesAreReadBack() throws IOException {
        write("bids.csv", "reviewer,application,affinity\n\"=HYPERLINK(\"\"x\"\")\",@P1,-1\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--out", file("out.csv")))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(folder.resolve("out.csv")).getLast())
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'@P1,-1,1,1,the rules leave no other choice");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--repair", file("out.csv"), "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"kept\":1,\"dropped\":[]");
    }

    @Test
    void workbooksGoInAndOut() throws IOException {
        assertThat(assign("--reviews", "1", "--max-load", "1", "--out", file("out.xlsx")))
                .isEqualTo(ExitCode.DONE);
        assertThat(assign("--reviews", "1", "--max-load", "1", "--repair", file("out.xlsx"), "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"kept\":2,\"dropped\":[]");
    }

    @Test
    void namesAreComparedAsPeopleReadThem() throws IOException {
        write("bids.csv", "reviewer,application,affinity\nL\u00ea,P1,1\nKim,P1,2\n");
        String limits = write("limits.csv", "reviewer,limit\nKIM,0\nLe\u0302,1\n");
        assertThat(assign("--reviews", "1", "--max-load", "1", "--limits", limits))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("P1: L\u00ea");
        assertThat(err.toString()).isEmpty();
        assertThat(assign(
                        "--reviews",
                        "1",
                        "--max-load",
                        "1",
                        "--repair",
                        write("old.csv", "reviewer,application\nkim,P1\n"),
                        "--declined",
                        "KIM,p1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("kept 0 of 1 old pairs\nnew: L\u00ea for P1");
    }

    @Test
    void saysThatAnAnswerCannotBeWrittenBeforeItSolves() {
        assertThat(assign("--reviews", "9", "--max-load", "1", "--out", folder.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(assign("--reviews", "9", "--max-load", "1", "--out", file("none/out.csv")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("cannot be written: it is a folder", "cannot be written: there is no folder ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        List<List<String>> wrong = List.of(
                List.of("--fair", "--probability-cap", "0.5", "--seed", "1"),
                List.of("--probability-cap", "0.5"),
                List.of("--probability-cap", "1.5", "--seed", "1"),
                List.of("--seed", "1"),
                List.of("--declined", "Kim,P1"),
                List.of("--min-load", "2"));
        for (List<String> options : wrong) {
            List<String> all = new ArrayList<>(List.of("--reviews", "1", "--max-load", "1"));
            all.addAll(options);
            assertThat(assign(all.toArray(String[]::new)))
                    .as(options.toString())
                    .isEqualTo(ExitCode.WRONG_INPUT);
        }
        assertThat(err.toString().lines()).hasSize(wrong.size());
    }

    private int assign(String... options) {
        List<String> all = new ArrayList<>(List.of("assign", "--affinity", file("bids.csv")));
        all.addAll(List.of(options));
        CommandLine command = Kcity.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
