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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChooseCommandTest {
    private static final String CANDIDATES = """
            value,id,type,subtype,city,country,requestWon,sd
            90,A,planning,,Tashkent,UZ,300000000,2
            80,B,planning,,Bandung,ID,400000000,2
            79.5,C,planning,,Bacoor,PH,300000000,2
            60,"D, the last",planning,,Lublin,PL,700000000,
            """;
    private static final String RULES = """
            envelope: 700_000_000
            step: 10_000_000
            selection-share: 0.5
            per-country: 1
            types:
              planning:
                places: {min: 1, max: 2}
                band: {floor: 300_000_000, ceiling: 600_000_000}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    /** Values and deviations far from one are drawn like all others, or refused where no whole number holds them. */
    @Test
    void aValueNearNothingIsDrawnOrRefusedInWords() throws IOException {
        String c = "79.5,C,planning,,Bacoor,PH,300000000,2";
        for (String near :
                new String[] {"0,C,planning,,Bacoor,PH,300000000,1e-22", "0,C,planning,,Bacoor,PH,300000000,50"}) {
            assertThat(choose(CANDIDATES.replace(c, near), RULES, "--draws", "9", "--quick"))
                    .as(near + err)
                    .isEqualTo(ExitCode.DONE);
        }
        String nothing = CANDIDATES.replace(c, "1e-20,C,planning,,Bacoor,PH,300000000,2");
        assertThat(choose(nothing, RULES, "--draws", "9", "--quick")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("the values have too many digits");
    }

    @Test
    void itTellsTheChoiceItsProofWhatItHangsOnAndTheReserves() throws IOException {
        assertThat(choose(CANDIDATES, RULES)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "The best set is worth 170, proved twice: CP-SAT's bound is 170, HiGHS found 170 with bound 170.")
                .contains("  A                           300,000,000             90\n")
                .contains("  B                           400,000,000             80\n")
                .contains("  left over                             0\n")
                .contains(
                        "  D, the last: it asks for 700 million won, above the ceiling of 600 million won for planning\n")
                .contains("  B                    chosen; may fall by 0.5 to 79.5; leaving it out costs 0.5\n")
                .contains(
                        "  C                    refused; enters with 0.5 more, from 80; forcing it in costs 0.5; no larger envelope lets it in\n")
                .contains("  1 different: worth 169.5, 0.5 less; without B, with C\n")
                .contains("  planning 1. C: adds 79.5 for A, B\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theJsonHoldsTheSame() throws IOException {
        assertThat(choose(CANDIDATES, RULES, "--json", "--draws", "20", "--seed", "3"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"OPTIMAL\",\"objective\":170.0000000,\"bound\":170.0000000,\"highsObjective\":170.0000000,"
                                + "\"highsBound\":170.0000000,\"tied\":false,\"notToldApartWithin\":null,\"lots\":{\"A\":[843857],\"B\":[196088],\"C\":[264729],\"D, the last\":[325464]},\"chosen\":[{\"id\":\"A\",\"amountWon\":300000000,\"contribution\":90.0000000},"
                                + "{\"id\":\"B\",\"amountWon\":400000000,\"contribution\":80.0000000}],\"spentWon\":700000000,\"leftOverWon\":0,")
                .contains("\"draws\":{\"count\":20,")
                .contains(
                        "{\"id\":\"B\",\"chosen\":true,\"costOfForcingOut\":0.5000000,\"threshold\":79.5000000,\"change\":0.5000000,")
                .contains("\"seed\":3,")
                .endsWith("}\n");
    }

    @Test
    void itSaysWhichRulesConflictAndEndsWithOne() throws IOException {
        assertThat(choose(CANDIDATES, RULES.replace("700_000_000", "290_000_000")))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("""
                        No set meets all rules.
                        These rules cannot all hold; without any one of them the others could:
                          - all projects together get at most 290 million won
                          - planning: at least 1 project (3 eligible)
                          - planning: each project gets 300 million won to 600 million won
                        """);
    }

    @Test
    void theRulesOf2024AreSaidNeverToBind() throws IOException {
        String rules = RULES.replace("700_000_000", "4_000_000_000");
        assertThat(choose(CANDIDATES, rules, "--quick")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "The envelope never binds: places times ceilings leave at least 2,800,000,000 won, whoever applies.");
    }

    @Test
    void everythingWrongInBothFilesIsToldAtItsPlace() throws IOException {
        String candidates = CANDIDATES.replace("400000000", "4e8!").replace("C,planning", "A,planning");
        String rules = RULES.replace("step:", "stepp:").replace("600_000_000", "200_000_000") + "forced-in: [Q]\n";
        assertThat(choose(candidates, rules)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines().map(line -> line.replace(folder.toString() + "/", "")))
                .containsExactly(
                        "c.csv: line 3, column 7: requestWon \"4e8!\" is no whole number; write it like 1200",
                        "c.csv: line 4, column 2: the id A stands on line 2 already; give each its own",
                        "r.yaml: line 1, column 1: the key 'step' is missing; write it",
                        "r.yaml: line 2, column 1: unknown key 'stepp'; known here: above-band, envelope, forced-in, forced-out,"
                                + " per-city, per-country, priorities, selection-share, step, types",
                        "r.yaml: line 8, column 41: the ceiling, 200000000, is below the floor, 300000000; change one of them",
                        "r.yaml: line 9, column 13: 'Q' is no candidate; write an id of the candidates, or delete it");
    }

    @Test
    void whatOnlyShowsUnderTheRulesIsToldAtTheCandidatesLine() throws IOException {
        assertThat(choose(CANDIDATES.replace("B,planning", "B,plan"), RULES)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .endsWith("c.csv: line 3, column 3: the type plan is not in the rules; they know planning\n");
    }

    @Test
    void namesOfPlacesTypesAndIdsAreComparedAsPeopleReadThem() throws IOException {
        String candidates = """
                value,id,type,subtype,city,country,requestWon
                90,A,PLANNING,,H\u00e0 N\u1ed9i,VN,300000000
                80,B,planning,,Ha\u0300 No\u0323\u0302i,vn,300000000
                70,C,planning,,Hu\u1ebf,VN,300000000
                """;
        String rules = RULES.replace("per-country: 1", "per-city: 1\nforced-out: [c]");
        assertThat(choose(candidates, rules, "--quick", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"chosen\":[{\"id\":\"A\",");
        assertThat(choose(candidates.replace("80,B", "80,a"), rules)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("c.csv: line 3, column 2: the id a stands on line 2 already");
    }

    @Test
    void theAnswerIsWrittenAsATableOneLineACandidate() throws IOException {
        Path table = folder.resolve("answer.csv");
        assertThat(choose(CANDIDATES, RULES, "--out", table.toString())).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(table)).isEqualTo("""
                        id,status,amountWon,contribution,lot,costOfOpposite,threshold,change,envelopeWon,shareOfDraws,ineligible
                        A,chosen,300000000,90.0000000,567568,10.5000000,79.5000000,10.5000000,,,
                        B,chosen,400000000,80.0000000,102964,0.5000000,79.5000000,0.5000000,,,
                        C,refused,,,291276,0.5000000,80.0000000,0.5000000,,,
                        "D, the last",ineligible,,,1022205,,,,,,"it asks for 700 million won, above the ceiling of 600 million won for planning"
                        """);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() throws IOException {
        assertThat(choose(CANDIDATES, RULES, "--draws", "0")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(choose(CANDIDATES, RULES, "--draws", "5", "--draw-values", "x.csv"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(choose(CANDIDATES, RULES, "--stop-after", "0")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(choose(CANDIDATES, RULES, "--quick", "--plot", "x.svg")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(choose(CANDIDATES.replace(",2\n", ",\n"), RULES, "--draws", "5"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines())
                .hasSize(5)
                .startsWith("kcity choose: --draws takes a number from 1 to 100000");
    }

    @Test
    void drawsMadeElsewhereAreReadByTheirIdsAndThePictureShowsTheirShares() throws IOException {
        Path draws = Files.writeString(
                folder.resolve("d.csv"), "\"D, the last\",C,B,A\n1,90,10,80\n1,10,90,80\n1,10,20,80\n1,10,20,80\n");
        Path plot = folder.resolve("p.svg");
        assertThat(choose(CANDIDATES, RULES, "--draw-values", draws.toString(), "--plot", plot.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("In 4 draws of the values this very set was the best in 3.")
                .contains(
                        "  A                    100.0 %  chosen\n  B                     75.0 %  chosen\n  C                     25.0 %\n");
        assertThat(Files.readString(plot))
                .contains("<title>How often each candidate is chosen</title>", ">75.0 %</text>", "■ A</text>");
    }

    @Test
    void withoutDrawsThePictureShowsThresholds() throws IOException {
        Path plot = folder.resolve("p.svg");
        assertThat(choose(CANDIDATES, RULES, "--plot", plot.toString())).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(plot))
                .startsWith("<svg ")
                .contains("How far each candidate is from losing or gaining its place")
                .doesNotContain("D, the last");
    }

    private int choose(String candidates, String rules, String... more) throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), candidates);
        Path yaml = Files.writeString(folder.resolve("r.yaml"), rules);
        List<String> arguments =
                new ArrayList<>(List.of("choose", "--candidates", csv.toString(), "--rules", yaml.toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(new String[0]));
    }

    private int execute(String... arguments) {
        CommandLine command = Kcity.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
