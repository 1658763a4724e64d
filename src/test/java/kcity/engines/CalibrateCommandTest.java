package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kcity.cli.Kcity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    private static final String SCORES = """
            reviewer,score,note,application
            Kim,80,,Busan
            Lee,90,,Busan
            Park,85,,Busan
            Kim,60,,Hanoi
            Lee,71,,Hanoi
            Park,64,,Hanoi
            Kim,70,,Lima
            Lee,82,,Lima
            Park,74,,Lima
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path scores = Path.of("");

    @BeforeEach
    void writeScores() throws IOException {
        scores = Files.writeString(folder.resolve("scores.csv"), SCORES);
    }

    private int run(String... arguments) {
        return Kcity.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("calibrate"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void printsRanksStrictnessAndWarnings() {
        assertThat(run("--scores", scores.toString())).isZero();
        assertThat(out.toString())
                .startsWith("9 scores of 3 applications by 3 reviewers\nREML criterion ")
                .contains("! there are only 3 reviewers: how much they differ is known badly")
                .containsSubsequence(
                        "Busan", "Lima", "Hanoi", "Kim", "Lee", "Park", "calibration 1 · seed 1, 2000 draws");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesAreComparedAsPeopleReadThem() throws IOException {
        Files.writeString(scores, SCORES.replace("Kim,60,,Hanoi", "KIM,60,,hanoi"));
        assertThat(run("--scores", scores.toString())).isZero();
        assertThat(out.toString()).startsWith("9 scores of 3 applications by 3 reviewers\n");
    }

    @Test
    void printsJsonWithEveryFigure() {
        assertThat(run("--scores", scores.toString(), "--json", "--ml", "--seed", "7", "--draws", "500"))
                .isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"FITTED\",\"method\":\"ML\",\"intervalsFor\":\"all possible reviewers\",\"scores\":9,\"criterion\":")
                .containsSubsequence(
                        "\"intercept\":75.1111",
                        "\"interceptError\":",
                        "\"variances\":{\"application\":",
                        "\"reviewer\":",
                        "\"residual\":",
                        "\"applications\":[{\"application\":\"Busan\",\"rank\":1,\"rankLow\":1,",
                        "\"effectError\":",
                        "\"reviewers\":[{\"reviewer\":\"Kim\",\"effect\":-",
                        "\"reliability\":[{\"reviewers\":1,",
                        "\"components\":[{\"number\":1,\"applications\":[\"Busan\",\"Hanoi\",\"Lima\"]",
                        "\"warnings\":[{\"kind\":",
                        "\"draws\":500,\"seed\":7,\"inputHash\":\"",
                        "\"version\":\"calibration 1\",\"seconds\":");
    }

    @Test
    void drawsTheRanks() throws IOException {
        Path plot = folder.resolve("ranks.svg");
        assertThat(run("--scores", scores.toString(), "--plot", plot.toString()))
                .isZero();
        assertThat(Files.readString(plot)).startsWith("<svg ").contains("Busan", "Ranks of 3 applications");
        assertThat(run(
                        "--scores",
                        scores.toString(),
                        "--plot",
                        folder.resolve("no/ranks.svg").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("kcity calibrate: ")
                .contains("ranks.svg cannot be written: there is no folder ");
    }

    @Test
    void writesTheApplicationsAsATable() throws IOException {
        Path table = folder.resolve("ranks.csv");
        assertThat(run("--scores", scores.toString(), "--out", table.toString()))
                .isZero();
        assertThat(Files.readAllLines(table))
                .hasSize(4)
                .startsWith(
                        "application,rank,rankLow,rankHigh,rawRank,reviews,rawMean,adjusted,effect,effectError,expected,expectedError,low,high,component")
                .element(1)
                .asString()
                .startsWith("Busan,1,1,");
    }

    /** Calibrated scores of one reviewer move together; the choice under them is made of the very draws that were written. */
    @Test
    void itsDrawsAreThoseThatAChoiceIsMadeUnder() throws IOException {
        Path draws = folder.resolve("draws.csv");
        assertThat(run("--scores", scores.toString(), "--draws", "100", "--draws-out", draws.toString()))
                .isZero();
        assertThat(Files.readAllLines(draws)).hasSize(101).startsWith("Busan,Hanoi,Lima");
        Path candidates = Files.writeString(folder.resolve("c.csv"), """
                id,type,subtype,city,country,requestWon,value
                Busan,planning,,Busan,KR,300000000,85
                Hanoi,planning,,Hanoi,VN,300000000,65
                Lima,planning,,Lima,PE,300000000,75
                """);
        Path rules = Files.writeString(folder.resolve("r.yaml"), """
                envelope: 600_000_000
                step: 100_000_000
                selection-share: 0.5
                types:
                  planning:
                    places: {min: 1, max: 2}
                    band: {floor: 300_000_000, ceiling: 300_000_000}
                """);
        StringWriter chosen = new StringWriter();
        int code = Kcity.commandLine()
                .setOut(new PrintWriter(chosen))
                .setErr(new PrintWriter(err))
                .execute(
                        "choose",
                        "--candidates",
                        candidates.toString(),
                        "--rules",
                        rules.toString(),
                        "--draw-values",
                        draws.toString(),
                        "--quick",
                        "--json");
        assertThat(code).as(err.toString()).isZero();
        long busan = Files.readAllLines(draws).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .filter(values -> values[0] > Math.min(values[1], values[2]))
                .count();
        assertThat(chosen.toString())
                .contains("\"draws\":{\"count\":100,")
                .contains("\"chosen\":{\"Busan\":" + busan + ",");
    }

    @Test
    void turnsTheDrawsRoundWhereLowerIsBetterAndAsksForTheScale() throws IOException {
        Path draws = folder.resolve("draws.csv");
        Path turned = folder.resolve("turned.csv");
        run("--scores", scores.toString(), "--draws", "100", "--draws-out", draws.toString());
        String[] more = {
            "--scores", scores.toString(), "--draws", "100", "--lower-is-better", "--draws-out", turned.toString()
        };
        assertThat(run(more)).isEqualTo(2);
        assertThat(err.toString()).contains("--draws-out with --lower-is-better needs --scale LOW..HIGH");
        String[] scaled = Arrays.copyOf(more, more.length + 2);
        scaled[more.length] = "--scale";
        scaled[more.length + 1] = "0..100";
        assertThat(run(scaled)).isZero();
        double plain = Double.parseDouble(Files.readAllLines(draws).get(1).split(",")[0]);
        double round = Double.parseDouble(Files.readAllLines(turned).get(1).split(",")[0]);
        assertThat(plain + round).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void scoresWithoutAnyErrorEndAtTheCapAndSaySo() throws IOException {
        StringBuilder exact = new StringBuilder("application,reviewer,score\n");
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 6; j++) {
                exact.append("a" + i + ",r" + j + "," + (2 * i + j) + "\n");
            }
        }
        Path file = Files.writeString(folder.resolve("exact.csv"), exact);
        assertThat(run("--scores", file.toString(), "--json")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"FITTED_AT_CAP\",\"method\":\"REML\",\"intervalsFor\":\"all possible reviewers\",");
        out.getBuffer().setLength(0);
        assertThat(run("--scores", file.toString())).isZero();
        assertThat(out.toString())
                .contains("fitted at the cap of the search: the scores show no error")
                .contains("what all possible reviewers would give, not these alone");
    }

    @Test
    void tellsEveryWrongCellAtOnce() throws IOException {
        Path wrong =
                Files.writeString(folder.resolve("wrong.csv"), "application,reviewer,score\nA,,1\nB,r,zwei\nC,s,3\n");
        assertThat(run("--scores", wrong.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(wrong + ": line 2, column 2: reviewer is empty; fill it, or delete the line\n" + wrong
                        + ": line 3, column 3: score \"zwei\" is no decimal number; write it like 12.5\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAnEmptyFileAndUnknownOptions() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "application,reviewer,score\n");
        assertThat(run("--scores", empty.toString())).isEqualTo(2);
        assertThat(run("--scores", scores.toString(), "--scale", "5..1")).isEqualTo(2);
        assertThat(run("--scores", scores.toString(), "--scale", "1-5")).isEqualTo(2);
        assertThat(run("--scores", scores.toString(), "--draws", "5")).isEqualTo(2);
        assertThat(run("--scores", scores.toString(), "--columns", "mark=score"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        empty + ": there are no scores; add a line for each",
                        "kcity calibrate: --scale goes from the lowest to the highest mark, not 5..1",
                        "kcity calibrate: --scale is written like 1..5, not 1-5",
                        "kcity calibrate: --draws takes a number from 100 to 1000000",
                        "kcity calibrate: --columns knows application, reviewer and score, not mark");
    }

    @Test
    void readsOtherColumnNamesAndOtherDirections() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.csv"), SCORES.replace("reviewer,score,note,application", "RevID,Score,note,ID"));
        assertThat(run(
                        "--scores",
                        other.toString(),
                        "--columns",
                        "application=ID,reviewer=RevID,score=Score",
                        "--lower-is-better",
                        "--scale",
                        "0..100"))
                .isZero();
        assertThat(out.toString()).containsSubsequence("Hanoi", "Lima", "Busan");
    }

    @Test
    void saysWhenScoresHoldNoEstimate() throws IOException {
        Path flat = Files.writeString(folder.resolve("flat.csv"), "application,reviewer,score\nA,r,1\nB,r,1\nA,s,1\n");
        assertThat(run("--scores", flat.toString())).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("These scores cannot be calibrated: all scores are equal: there is nothing to calibrate.\n");
        out.getBuffer().setLength(0);
        assertThat(run("--scores", flat.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).startsWith("{\"status\":\"NOT_ESTIMABLE\",\"reason\":\"all scores are equal");
    }
}
