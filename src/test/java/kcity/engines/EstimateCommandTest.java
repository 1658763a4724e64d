package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kcity.cli.Kcity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EstimateCommandTest {
    private static final String DESIGN = """
            method: synthetic-control
            outcome: y
            unit: u
            time: t
            start: 4
            treated: a
            claim: {estimate: 5, margin: 2}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String design, String... more) throws IOException {
        StringBuilder table = new StringBuilder("u,t,y\n");
        for (int u = 0; u < 4; u++) {
            for (int t = 1; t <= 6; t++) {
                double y = u + t + 0.1 * ((u * 7 + t * (5 + u)) % 4) + (u == 0 && t >= 4 ? 5 : 0);
                table.append((char) ('a' + u))
                        .append(',')
                        .append(t)
                        .append(',')
                        .append(y)
                        .append('\n');
            }
        }
        Path data = Files.writeString(folder.resolve("data.csv"), table);
        Path file = Files.writeString(folder.resolve("design.yaml"), design);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"estimate", "--data", data.toString(), "--design", file.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        CommandLine command = Kcity.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void jsonCarriesHashVersionSeedStatusAndVerdict() throws IOException {
        assertThat(run(DESIGN, "--json")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"ESTIMATED\",\"method\":\"synthetic-control\",\"name\":\"mean effect after the start\",\"estimate\":")
                .contains("\"rank\":1,\"rankOf\":4,\"randomisationP\":0.25,")
                .contains(
                        "\"claim\":{\"scale\":\"difference\",\"estimate\":5.0,\"se\":null,\"margin\":2.0,\"alpha\":0.05}")
                .contains("\"verdict\":{\"word\":\"inconclusive\",")
                .contains("\"version\":\"kcity.effects 3\",\"seed\":1,")
                .containsPattern("\"inputHash\":\"[0-9a-f]{64}\"")
                .contains("\"weights\":[{\"donor\":");
    }

    @Test
    void textBeginsWithTheVerdictAndEndsWithTheInput() throws IOException {
        assertThat(run(DESIGN)).isZero();
        assertThat(out.toString())
                .startsWith("synthetic-control, 24 rows\n\nVerdict: inconclusive\n")
                .contains("rank 1 of 4 by RMSPE ratio: randomisation p = 1/4 = 0.250")
                .endsWith("…, kcity.effects 3, seed 1\n");
    }

    @Test
    void theSameFilesHaveTheSameHashAndOthersAnother() throws IOException {
        run(DESIGN);
        String first = last();
        run(DESIGN);
        assertThat(last()).isEqualTo(first);
        run(DESIGN + "seed: 1\n");
        assertThat(last()).isNotEqualTo(first);
    }

    private String last() {
        String text = out.toString().stripTrailing();
        return text.substring(text.lastIndexOf('\n'));
    }

    @Test
    void thePlotShowsBothPathsTheStartAndThePlacebos() throws IOException {
        Path plot = folder.resolve("plot.svg");
        assertThat(run(DESIGN, "--plot", plot.toString())).isZero();
        String svg = Files.readString(plot);
        assertThat(svg)
                .startsWith("<svg xmlns=")
                .contains("<title>synthetic-control: a, start 4</title>")
                .contains("difference in y, and in grey the same for 3 units without it", ">t</text>", ">start</text>")
                .contains("stroke-dasharray");
        assertThat(svg.split("<polyline", -1)).hasSize(1 + 2 + 3 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method: before-after",
                "method: interrupted-series\nslope-change: false\nerrors: classical",
                "method: interrupted-series\nfamily: poisson",
                "method: local-level",
                "method: difference-in-differences\nunit: u\ntreated: a",
                "method: synthetic-difference\nunit: u\ntreated: a",
                "method: counterfactual\ncolumns: [t]"
            })
    void everyMethodWithAStartHasAPictureWithItsNamesAndUnits(String method) throws IOException {
        Path plot = folder.resolve("plot.svg");
        String one = method.contains("unit") ? "" : "\nwhere: {u: c}";
        assertThat(run(
                        method + one + "\noutcome: y\ntime: t\nstart: 4\nmeasured-in: minutes\n",
                        "--plot",
                        plot.toString()))
                .as(out + "" + err)
                .isZero();
        assertThat(Files.readString(plot))
                .contains(">y (minutes)</text>", ">t</text>", ">start</text>", "expected without it (thin)")
                .contains("<desc>y (minutes) by t. The start is 4.");
    }

    @Test
    void aMethodWithoutPictureSaysSo() throws IOException {
        String design = "method: anova\noutcome: y\ngroup: u\n";
        assertThat(run(design, "--plot", folder.resolve("x.svg").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("kcity estimate: --plot: the method anova has no picture");
    }

    @Test
    void aWrongDesignIsRefusedWithItsLine() throws IOException {
        assertThat(run(DESIGN.replace("start: 4", "start: 40"))).isEqualTo(2);
        assertThat(err.toString()).contains("design.yaml: line 5, column 8: there are 6 times before the start 40");
    }

    /** The same exit code as scores that cannot be calibrated: an answer, and not an error. */
    @Test
    void whatCannotBeAssessedIsSaidWithWhatIsMissingAndExitCodeOne() throws IOException {
        String design = DESIGN.replace("claim", "where: {u: [a, b]}\nclaim");
        assertThat(run(design)).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(
                        "synthetic-control, 12 rows\n\nVerdict: not assessable\n  one comparison unit only (b) is seen")
                .doesNotContain("difference to the claim");
        out.getBuffer().setLength(0);
        assertThat(run(design, "--json")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"NOT_ASSESSABLE\",\"method\":\"synthetic-control\",\"missing\":[\"one comparison unit only (b)")
                .contains("\"verdict\":{\"word\":\"not assessable\",\"reason\":\"one comparison unit only (b)");
        out.getBuffer().setLength(0);
        assertThat(run(design.replaceAll("claim.*", ""), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"verdict\":{\"word\":\"not assessable\"");
    }

    @Test
    void theEstimatesGoIntoATableWithTheVerdictBesideTheJudgedOne() throws IOException {
        Path table = folder.resolve("estimates.csv");
        String design = DESIGN.replace("synthetic-control", "difference-in-differences");
        assertThat(run(design, "--out", table.toString())).isZero();
        assertThat(Files.readAllLines(table))
                .hasSize(5)
                .startsWith("estimand,estimate,se,df,statistic,p,lower,upper,level,errors,verdict,reason");
        assertThat(Files.readAllLines(table).get(4))
                .startsWith("effect,")
                .contains(",0.95,spread of the untreated units' changes,inconclusive,");
        assertThat(run(design.replace("claim", "where: {u: [a, b]}\nclaim"), "--out", table.toString()))
                .isEqualTo(1);
        assertThat(Files.readAllLines(table).get(1))
                .startsWith("\"\",,,,,,,,,,not assessable,one comparison unit only (b)");
    }

    /** Four units are told at registration that no p of theirs reaches 5 %; the outcome need not be known. */
    @Test
    void aDesignIsToldAtItsRegistrationWhatItCanShow() throws IOException {
        assertThat(run(DESIGN, "--register")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "synthetic-control, to be registered\n\n  judged: mean effect after the start\n  units 4, treated 1\n"
                                + "  this design can show no effect at alpha 0.050: with 4 units no p can be below 0.250;");
        out.getBuffer().setLength(0);
        Path units = Files.writeString(folder.resolve("units.csv"), "u\na\nb\nc\nd\ne\nf\ng\n");
        Path design = Files.writeString(
                folder.resolve("units.yaml"),
                DESIGN.replace("synthetic-control", "difference-in-differences")
                        .replace("treated: a", "treated: [a, b]"));
        assertThat(Kcity.commandLine()
                        .setOut(new PrintWriter(out))
                        .execute(
                                "estimate",
                                "--data",
                                units.toString(),
                                "--design",
                                design.toString(),
                                "--register",
                                "--json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"units\":7,\"treated\":2,\"leastP\":0.047619047619047616,\"canShowAnEffect\":true")
                .containsPattern("\"designHash\":\"[0-9a-f]{64}\"");
    }

    @Test
    void namesBecomeKeys() {
        assertThat(EstimateJson.key("RMSPE ratio")).isEqualTo("rmspeRatio");
        assertThat(EstimateJson.key("effect in 2000")).isEqualTo("effectIn2000");
        assertThat(EstimateJson.key("tau-squared SE")).isEqualTo("tauSquaredSe");
    }
}
