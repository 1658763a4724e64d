package kcity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.cli.Kcity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KoreanTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?=[nsl]?})");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everySentenceHasItsKoreanWithTheSamePlaces() {
        for (String file :
                Stream.concat(Korean.FILES.stream(), Stream.of(Korean.PICTURES)).toList()) {
            List<String> lines = Korean.lines(file);
            assertThat(lines.size() % 2).as(file).isZero();
            for (int i = 0; i < lines.size(); i += 2) {
                assertThat(places(lines.get(i + 1))).as(lines.get(i)).isEqualTo(places(lines.get(i)));
            }
        }
        assertThat(Korean.FILES.stream().flatMap(file -> {
                    List<String> lines = Korean.lines(file);
                    return IntStream.range(0, lines.size() / 2).mapToObj(i -> lines.get(2 * i));
                }))
                .doesNotHaveDuplicates();
    }

    @Test
    void choicesAreSaidInKoreanAndTablesStandStraightWithHangul() throws IOException {
        assertThat(run(
                        "choose",
                        "--candidates",
                        write(
                                "c.csv",
                                "id,type,subtype,city,country,requestWon,value\n하노이,t,,x,VN,300000000,90\nB,t,,y,ID,300000000,80\n"),
                        "--rules",
                        write(
                                "r.yaml",
                                "envelope: 300_000_000\nstep: 10_000_000\nselection-share: 1\ntypes:\n  t: {places: {min: 1, max: 1}}\n"),
                        "--lang",
                        "ko"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "최선의 선정안은 90점이며 두 번 증명됨: CP-SAT의 한계 90, HiGHS의 값 90, 한계 90.",
                        "  선정                                 원           점수\n",
                        "  하노이                      300,000,000             90\n",
                        "  합계                        300,000,000\n",
                        "하노이               선정; 10 낮아져 80까지 남음; 빼면 10점 손실");
    }

    @Test
    void complaintsAndConflictsToo() throws IOException {
        String bids = write("b.csv", "reviewer,application,affinity\n김,P1,\"100,000\"\n");
        assertThat(run("assign", "--affinity", bids, "--reviews", "1", "--max-load", "1", "--lang", "ko"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).isEqualTo(bids + ": 2행 3열: affinity \"100,000\"은(는) 수가 아닙니다. 100000(으)로 쓰십시오\n");
        write("b.csv", "reviewer,application,affinity\n김,P1,1\n");
        assertThat(run("assign", "--affinity", bids, "--reviews", "2", "--max-load", "1", "--lang=ko"))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString()).isEqualTo("불가능합니다:\nP1: 평가 2건 필요, 허용된 평가위원: 김\n이 규칙 하나도 지킬 수 없습니다\n");
        assertThat(run("assign", "--affinity", bids, "--reviews", "x", "--max-load", "1", "--lang", "ko"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("옵션 '--reviews'의 값이 틀렸습니다: 'x'은(는) 2147483647 이하의 정수가 아닙니다. 3처럼 쓰십시오");
    }

    @Test
    void jsonIsTheSameInBothLanguagesAndOthersAreRefused() throws IOException {
        String bids = write("b.csv", "reviewer,application,affinity\n김,P1,1\n");
        assertThat(run("assign", "--affinity", bids, "--reviews", "2", "--max-load", "1", "--lang", "ko", "--json"))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("\"conflict\":[\"P1 needs 2; allowed: 김\"");
        assertThat(run("assign", "--affinity", bids, "--reviews", "1", "--max-load", "1", "--lang", "fr"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--lang takes ko or en, not fr");
    }

    @Test
    void numbersOfTheCommandLineAreRefusedWithoutTheNamesOfClasses() {
        for (List<String> wrong : List.of(
                List.of("assign", "--reviews", "many"),
                List.of("assign", "--probability-cap", "1,5"),
                List.of("choose", "--seed", "1e5"),
                List.of("calibrate", "--draws", "x"))) {
            run(wrong.toArray(String[]::new));
        }
        assertThat(err.toString())
                .contains(
                        "'many' is no whole number up to 2147483647; write it like 3",
                        "'1,5' is no decimal number; write it like 0.5")
                .doesNotContain("Exception", "BigDecimal", "is not an int", "is not a long");
    }

    /** Candidates, units, columns and files that are called like a word of ours, in each of the tables and in sentences. */
    @Test
    void namesOfDataStayAsTheyAreAlsoWhereTheyAreWordsOfOurs() throws IOException {
        assertThat(run(
                        "choose",
                        "--candidates",
                        write(
                                "c.csv",
                                "id,type,subtype,city,country,requestWon,value\nchosen,rank,,x,VN,300000000,90\n"
                                        + "left over,rank,,y,ID,300000000,80\nwon,rank,,z,ID,900000000,80\n"),
                        "--rules",
                        write(
                                "rank.yaml",
                                "envelope: 300_000_000\nstep: 10_000_000\nselection-share: 1\ntypes:\n"
                                        + "  rank: {places: {min: 1, max: 1}, band: {floor: 100_000_000, ceiling: 400_000_000}}\n"),
                        "--lang",
                        "ko"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "  chosen                      300,000,000             90\n",
                        "  won: 신청액 900백만 원이 rank의 상한 400백만 원보다 큽니다\n",
                        "  chosen               선정; ",
                        "  left over            탈락; ",
                        "  1건 다름: 80점, 10 적음; chosen 제외, left over 포함\n",
                        "  rank 1. left over: chosen 대신 80점\n")
                .doesNotContain("\n\n\n");
        String data = write(
                "d.csv",
                "unit,time,error\nchosen,1,10\nchosen,2,10.5\nchosen,end,9\nwon,1,8\nwon,2,8.4\nwon,end,8.9\n"
                        + "rank,1,5\nrank,2,5.1\nrank,end,5.5\n");
        assertThat(run(
                        "estimate",
                        "--data",
                        data,
                        "--design",
                        write(
                                "d.yaml",
                                "method: difference-in-differences\noutcome: error\nunit: unit\ntime: time\nstart: end\ntreated: won\n"),
                        "--lang",
                        "ko"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(run(
                        "estimate",
                        "--data",
                        write("e.csv", "effect,error\n1,2\n2,4.1\n3,5.9\n4,8.3\n"),
                        "--design",
                        write("e.yaml", "method: regression\noutcome: effect\ncolumns: [error]\n"),
                        "--lang",
                        "ko"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\n  error  ", "\n  (상수)  ");
        assertThat(run(
                        "calibrate",
                        "--scores",
                        write(
                                "s.csv",
                                "application,reviewer,score\nrank,error,3\nrank,effect,4\nraw,error,1\nraw,effect,2.5\nwon,error,5\nwon,effect,5\n"),
                        "--lang",
                        "ko"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("  rank  ", "  raw  ", "\nerror  ", "\neffect  ");
        assertThat(run(
                        "assign",
                        "--affinity",
                        write("chosen", "reviewer,application,affinity\nwon,rank,1\n"),
                        "--reviews",
                        "1",
                        "--max-load",
                        "1",
                        "--out",
                        folder.resolve("rank").toString(),
                        "--lang",
                        "ko"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("calibrate", "--scores", "rank", "--lang", "ko")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("rank: 그런 파일이 없습니다");
    }

    @Test
    void listsOfOursAreSaidItemByItemAndNamesOfTheDataBetweenQuotesStay() {
        assertThat(Korean.said("price of a cap: 0.05 impossible, 0.10 71.43 %"))
                .isEqualTo("상한의 대가: 0.05 불가능, 0.10 71.43 %");
        assertThat(
                        Korean.said(
                                "set aside because the columns before explain them wholly: sine 1, 'sine 2', season 3, 'a, trend'"))
                .isEqualTo("앞의 열들이 모두 설명하여 제쳐 둠: 사인 1, 'sine 2', 계절 3, 'a, trend'");
    }

    private static TreeSet<String> places(String line) {
        return PLACE.matcher(line).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private int run(String... arguments) {
        CommandLine command = Kcity.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
