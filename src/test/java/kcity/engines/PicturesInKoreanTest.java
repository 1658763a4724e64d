package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.cli.Kcity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each kind of picture, drawn by its command in both languages: in Korean no English is left but the data's names. */
class PicturesInKoreanTest {
    private static final Pattern SHOWN = Pattern.compile("<(?:title|desc|text)[^>]*>([^<]*)<");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z-]+");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method: before-after",
                "method: interrupted-series",
                "method: local-level",
                "method: counterfactual\ncolumns: [XX]",
                "method: difference-in-differences\nunit: UNIT\ntreated: AA",
                "method: synthetic-control\nunit: UNIT\ntreated: AA",
                "method: synthetic-difference\nunit: UNIT\ntreated: AA"
            })
    void pathsOfEachMethod(String method) throws IOException {
        boolean panel = method.contains("UNIT");
        StringBuilder rows = new StringBuilder("UNIT,TIME,YY,XX\n");
        for (String unit : panel ? List.of("AA", "BB", "CC", "DD") : List.of("AA")) {
            for (int t = 1; t <= 12; t++) {
                double noise = ((unit.charAt(0) * 31 + t * t * 17) % 23) / 10.0;
                rows.append("%s,%d,%.1f,%.1f\n".formatted(unit, t, 20 + t + noise, 3 + (t * 7 % 5) + noise / 2));
            }
        }
        drawn(
                panel ? List.of("AA", "YY", "TIME", "min") : List.of("YY", "TIME", "min"),
                "estimate",
                "--data",
                write("d.csv", rows.toString()),
                "--design",
                write("d.yaml", method + "\noutcome: YY\nmeasured-in: min\ntime: TIME\nstart: 8\n"));
    }

    @Test
    void fourMeans() throws IOException {
        drawn(
                List.of("NJ", "MEAN", "WAVE"),
                "estimate",
                "--data",
                write("d.csv", "STATE,WAVE,MEAN,SE,N\nNJ,1,20,1,50\nNJ,2,21,1,50\nPA,1,23,1,40\nPA,2,21,1,40\n"),
                "--design",
                write(
                        "d.yaml",
                        "method: two-by-two\ngroup: STATE\ntreated: NJ\nperiod: WAVE\nafter: \"2\"\ncells: {mean: MEAN, se: SE, count: N}\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effect: YY\nse: SE",
                "counts: {treated-events: A, treated-others: B, control-events: C, control-others: D, ratio: risk}",
                "counts: {treated-events: A, treated-others: B, control-events: C, control-others: D, ratio: odds}"
            })
    void forestsOfEffectsAndRatios(String studies) throws IOException {
        drawn(
                studies.startsWith("effect")
                        ? List.of("Busan", "Hanoi", "Lublin", "YY")
                        : List.of("Busan", "Hanoi", "Lublin"),
                "estimate",
                "--data",
                write(
                        "d.csv",
                        "STUDY,YY,SE,A,B,C,D\nBusan,1,.5,4,20,9,21\nHanoi,2,.4,6,30,15,22\nLublin,1.4,.3,3,40,11,39\n"),
                "--design",
                write("d.yaml", "method: meta-analysis\nstudy: STUDY\nbetween: reml\n" + studies + "\n"));
    }

    @Test
    void placesThatHangOnValuesAndOnDraws() throws IOException {
        List<String> choose = List.of(
                "choose",
                "--candidates",
                write(
                        "c.csv",
                        "id,type,subtype,city,country,requestWon,value,sd\nAA,t,,x,VN,300000000,90,5\nBB,t,,y,ID,300000000,88,5\n"),
                "--rules",
                write(
                        "r.yaml",
                        "envelope: 300_000_000\nstep: 10_000_000\nselection-share: 1\ntypes:\n  t: {places: {min: 1, max: 1}}\n"));
        drawn(List.of("AA", "BB"), choose.toArray(String[]::new));
        drawn(
                List.of("AA", "BB"),
                Stream.concat(choose.stream(), Stream.of("--draws", "20", "--quick"))
                        .toArray(String[]::new));
    }

    @Test
    void ranksAndThePriceOfACap() throws IOException {
        drawn(
                List.of("AA", "BB", "CC"),
                "calibrate",
                "--scores",
                write("s.csv", "application,reviewer,score\nAA,x,3\nAA,y,4\nBB,x,1\nBB,y,2.5\nCC,x,5\nCC,y,5\n"));
        drawn(
                List.of(),
                "assign",
                "--affinity",
                write("a.csv", "reviewer,application,affinity\nx,AA,3\ny,AA,1\nx,BB,2\ny,BB,2\n"),
                "--reviews",
                "1",
                "--max-load",
                "1",
                "--probability-cap",
                "0.5",
                "--seed",
                "1");
    }

    private void drawn(List<String> data, String... arguments) throws IOException {
        assertThat(english(run("en", arguments))).as("English").hasSizeGreaterThan(data.size() + 3);
        assertThat(english(run("ko", arguments))).isEqualTo(new TreeSet<>(data));
    }

    private static Set<String> english(String svg) {
        return SHOWN.matcher(svg)
                .results()
                .flatMap(shown -> ENGLISH.matcher(shown.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String run(String language, String... arguments) throws IOException {
        Path picture = folder.resolve(language + ".svg");
        StringWriter said = new StringWriter();
        CommandLine command = Kcity.commandLine();
        command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--plot", picture.toString(), "--lang", language));
        assertThat(command.execute(all.toArray(String[]::new)))
                .as(said.toString())
                .isZero();
        return Files.readString(picture);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
