package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kcity.terminal.Columns;
import kcity.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every command's help and every worked example in both languages: no English sentence stands in the Korean, and tables stand straight. */
class SpokenTest {
    /** Two or more English words in a row that are no name of an option, a column, a file or a key. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\w./=:,-])[A-Za-z][a-z]+(?: [a-z]{2,})+(?![\\w./=:-])");

    private static final Pattern WORD = Pattern.compile("(?<![\\w./-])[A-Za-z][A-Za-z-]{2,}(?![\\w/])");

    private static final Set<String> NAMES = Set.of(
            "CP-SAT",
            "HiGHS",
            "OR-Tools",
            "REML",
            "RMSPE",
            "json",
            "selection",
            "calibration",
            "kcity",
            "reml-exact",
            "n-p");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final String EXAMPLES = "docs/examples/";

    static Stream<String> commands() {
        return Kcity.commandLine().getSubcommands().keySet().stream().filter(name -> !name.equals("rehearse"));
    }

    static Stream<String> examples() {
        String estimate = "estimate --data docs/examples/estimate/%s.csv --design docs/examples/estimate/%s.yaml";
        return Stream.concat(
                Stream.of("riders", "cities", "studies", "prop99").map(name -> estimate.formatted(name, name)),
                Stream.of(
                        "estimate --register --data docs/examples/estimate/cities.csv --design docs/examples/estimate/cities.yaml",
                        "calibrate --scores docs/examples/calibrate/scores.csv",
                        "choose --draws 5 --candidates docs/examples/choose/round.csv --rules docs/examples/choose/rules-tight.yaml",
                        "choose --quick --candidates docs/examples/choose/round.csv --rules docs/examples/choose/rules-2024.yaml",
                        "assign --affinity docs/examples/assign/bids.csv --reviews 3 --max-load 5 --fair",
                        "assign --affinity docs/examples/assign/bids.csv --reviews 2 --max-load 4 --probability-cap 0.6 --seed 7",
                        "assign --affinity docs/examples/assign/bids.csv --reviews 2 --max-load 4 --probability-cap 0.6 --seed 7 --plot target/cap.svg",
                        "assign --affinity docs/examples/assign/bids.csv --reviews 5 --max-load 4"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsInBothLanguages(String command) {
        for (String[] asked : new String[][] {{command, "--help"}, {"help", command}}) {
            String english = said(asked, "en");
            String korean = said(asked, "ko");
            assertThat(HANGUL.matcher(english).find()).isFalse();
            assertThat(english).startsWith("").contains("Usage: kcity " + command);
            assertThat(korean).contains("사용법: kcity " + command);
            assertThat(englishIn(korean)).as(korean).isEmpty();
            assertThat(korean.lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(81));
        }
    }

    @Test
    void everyOptionAndEveryLineOfAHelpHasItsKorean() {
        CommandLine all = Kcity.commandLine();
        Spoken.helpInKorean(all);
        Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                .filter(command -> !command.getCommandName().equals("rehearse"))
                .forEach(command -> {
                    assertThat(command.getCommandSpec().usageMessage().description())
                            .as(command.getCommandName())
                            .allMatch(line -> HANGUL.matcher(line).find());
                    command.getCommandSpec().options().stream()
                            .filter(option -> !option.description()[0].contains(","))
                            .forEach(option -> assertThat(option.description())
                                    .as(command.getCommandName() + " " + option.longestName())
                                    .allMatch(line -> HANGUL.matcher(line).find()));
                });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noEnglishSentenceStandsInAKoreanAnswer(String example) {
        String english = said(example.split(" "), "en");
        String korean = said(example.split(" "), "ko");
        assertThat(HANGUL.matcher(english).find()).as(english).isFalse();
        assertThat(HANGUL.matcher(korean).find()).as(korean).isTrue();
        assertThat(englishIn(korean)).as(korean).isEmpty();
        assertThat(korean.lines().count()).isEqualTo(english.lines().count());
    }

    /** Single words too: each is one of the files or of the command, a name of a solver, a statistic or a version. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyEnglishWordOfAKoreanAnswerIsOneOfItsData(String example) throws IOException {
        StringBuilder data = new StringBuilder(example);
        for (String word : example.split(" ")) {
            data.append(word.startsWith(EXAMPLES) ? Files.readString(Path.of(word)) : "");
        }
        Set<String> left = WORD.matcher(said(example.split(" "), "ko"))
                .results()
                .map(MatchResult::group)
                .filter(word -> !data.toString().contains(word) && !NAMES.contains(word))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theColumnsOfTablesStandStraightWithHangul(String language) throws IOException {
        Path folder = Files.createTempDirectory("kcity");
        String scores = Files.writeString(
                        folder.resolve("s.csv"),
                        Files.readString(Path.of(EXAMPLES + "calibrate/scores.csv"))
                                .replace("Lima", "페루 리마 환승센터"))
                .toString();
        String data = Files.writeString(
                        folder.resolve("c.csv"),
                        Files.readString(Path.of(EXAMPLES + "estimate/cities.csv"))
                                .replace("Brescia", "브레시아"))
                .toString();
        List<String> ranks = said(new String[] {"calibrate", "--scores", scores}, language)
                .lines()
                .filter(line -> line.matches("\\s+\\d+\\s+\\d+–\\d+.*"))
                .toList();
        assertThat(ranks).hasSize(8);
        assertThat(ranks.stream().map(line -> ends(line, 8))).as("%s", ranks).containsOnly(ends(ranks.getFirst(), 8));
        List<String> answer = said(
                        new String[] {"estimate", "--data", data, "--design", EXAMPLES + "estimate/cities.yaml"},
                        language)
                .lines()
                .toList();
        int path = answer.indexOf(language.equals("ko") ? "위약" : "placebos");
        List<String> placebos = answer.subList(path + 1, path + 11);
        assertThat(placebos.stream().map(line -> starts(line)))
                .as("%s", placebos)
                .containsOnly(starts(placebos.getFirst()));
    }

    private static Set<String> englishIn(String korean) {
        return SENTENCE.matcher(korean)
                .results()
                .map(MatchResult::group)
                .filter(words -> !words.matches("(?:kcity|link|test) .*"))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** Where the number of that many cells from the left ends, in columns of a terminal: the last numbers of a row of ranks. */
    private static int ends(String row, int cells) {
        int to = row.indexOf(row.contains("~") ? "~" : " to ");
        int from = row.lastIndexOf("  ", to);
        return Columns.width(row.substring(0, from)) + cells;
    }

    private static List<Integer> starts(String row) {
        return Pattern.compile("(?<=  |^)\\S")
                .matcher(row)
                .results()
                .map(cell -> Columns.width(row.substring(0, cell.start())))
                .toList();
    }

    private static String said(String[] command, String language) {
        StringWriter said = new StringWriter();
        int code = Kcity.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(Stream.concat(Stream.of(command), Stream.of("--lang", language))
                        .toArray(String[]::new));
        assertThat(code).as(said.toString()).isIn(ExitCode.DONE, ExitCode.NO);
        return said.toString();
    }
}
