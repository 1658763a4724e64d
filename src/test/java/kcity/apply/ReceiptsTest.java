package kcity.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.application.SignedReceipt;
import kcity.application.SubmitApplications;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt is signed, covers every answer and every byte, and tells a stranger whether it is genuine. */
class ReceiptsTest {
    private final World world = World.settle();
    private final Visitor stranger = new Visitor(world.address());
    private Visitor yoon = stranger;
    private String ref = "";

    @BeforeEach
    void submit() {
        world.at("2024-02-20T10:00:00+09:00");
        yoon = new Visitor(world.address()).with(world.session("Yoon"));
        ref = world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 300));
    }

    private String file(int revision) throws IOException, InterruptedException {
        var answer = yoon.get("/apply/" + ref + "/receipts/" + revision + "/file");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename=\"" + ref + "-R" + revision + ".json\"");
        return answer.body();
    }

    private String verdict(String receipt) throws IOException, InterruptedException {
        var page = stranger.get("/receipts?lang=en").body();
        return title(
                stranger.send("/receipts", page, Map.of("receipt", receipt)).body());
    }

    private static String title(String page) {
        return Jsoup.parse(page).select(".notice .title").text();
    }

    @Test
    void theFileOfAReceiptIsGenuine() throws Exception {
        assertThat(verdict(file(1))).isEqualTo("This receipt is genuine");
        assertThat(verdict("\uFEFF" + file(1).replace("\n", "\r\n"))).isEqualTo("This receipt is genuine");
    }

    @Test
    void theAddressOnTheReceiptLeadsToTheSame() throws Exception {
        var page = Jsoup.parse(yoon.get("/apply/" + ref + "/receipt?lang=en").body());
        var address = page.select("a[href^=/receipts/]").attr("href");
        assertThat(title(stranger.get(address + "&lang=en").body())).isEqualTo("This receipt is genuine");
        assertThat(title(stranger.get(address + "A&lang=en").body())).isEqualTo("This is not a receipt of ours");
    }

    @Test
    void whateverIsChangedInItIsNoReceiptOfOurs() throws Exception {
        var receipt = file(1);
        var changes = new ArrayList<String>();
        for (var line : receipt.lines().filter(line -> line.contains(": ")).toList()) {
            if (!line.contains("\"key\"") && !line.contains("signedWith") && !line.contains("\"files\"")) {
                changes.add(receipt.replace(line, otherEnd(line)));
            }
        }
        changes.add(receipt.replace("\"files\" : [ {", "\"files\" : [ {\"size\": 1, \"sha256\": \"ab\"}, {"));
        assertThat(changes).hasSizeGreaterThan(7);
        for (var change : changes) {
            assertThat(change).isNotEqualTo(receipt);
            assertThat(verdict(change)).as(change).isEqualTo("This is not a receipt of ours");
        }
    }

    /** The line with its last letter or digit changed. */
    private static String otherEnd(String line) {
        for (var i = line.length() - 1; ; i--) {
            var letter = line.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                // of a signature's last letter only four bits count
                var at = line.contains("signature") ? i - 1 : line.contains("receivedAt") ? i - 1 : i;
                var other = line.charAt(at) == '1' ? '2' : '1';
                return line.substring(0, at) + other + line.substring(at + 1);
            }
        }
    }

    @Test
    void whatIsNoReceiptAtAllIsToldAtTheField() throws Exception {
        var page = stranger.get("/receipts?lang=en").body();
        for (var wrong :
                List.of("", "{}", "[1]", "hello", "{\"receipt\": {}}", "[".repeat(5_000), "x".repeat(300_000))) {
            var answer = stranger.send("/receipts", page, Map.of("receipt", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#receipt-error, [id*=receipt]"))
                    .isNotEmpty();
        }
    }

    @Test
    void whoHoldsNoReceiptDoesNotLearnWhetherThereIsOne() throws Exception {
        var known =
                stranger.get("/receipts/" + ref + "-R1?signature=AAAA&lang=en").body();
        var unknown = stranger.get("/receipts/KCN-2024-D-999-R1?signature=AAAA&lang=en")
                .body();
        var none = stranger.get("/receipts/anything?lang=en").body();
        assertThat(List.of(title(known), title(unknown), title(none))).containsOnly("This is not a receipt of ours");
        assertThat(Jsoup.parse(known).select("main").text())
                .isEqualTo(Jsoup.parse(unknown).select("main").text())
                .isEqualTo(Jsoup.parse(none).select("main").text());
        var bae = new Visitor(world.address()).with(world.session("Bae"));
        assertThat(bae.get("/apply/" + ref + "/receipts/1").statusCode()).isEqualTo(404);
        assertThat(bae.get("/apply/" + ref + "/receipts/1/file").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangedAnswerIsFoundByTheReceipt() throws Exception {
        var receipt = file(1);
        world.tamper("update application.submission set answers = answers || '{\"title-en\": [\"Another\"]}'");
        assertThat(verdict(receipt)).isEqualTo("The receipt is genuine, but what is stored is not what was submitted");
    }

    @Test
    void aChangedByteOfAFileIsFoundByTheReceipt() throws Exception {
        var receipt = file(1);
        assertThat(SignedReceipt.read(receipt).orElseThrow().receipt().files()).isNotEmpty();
        world.tamper("""
                insert into documents.content (sha256, bytes) values (encode(sha256('x'), 'hex'), 'x');
                update documents.document set sha256 = encode(sha256('x'), 'hex')
                """);
        assertThat(verdict(receipt)).isEqualTo("The receipt is genuine, but what is stored is not what was submitted");
    }

    @Test
    void aFileThatIsGoneIsMissed() throws Exception {
        var receipt = file(1);
        world.tamper("delete from documents.content");
        assertThat(verdict(receipt)).isEqualTo("The receipt is genuine, but what is stored is not what was submitted");
    }

    @Test
    void aSubmissionThatIsGoneIsMissed() throws Exception {
        var receipt = file(1);
        world.tamper("delete from application.submission");
        assertThat(verdict(receipt)).isEqualTo("The receipt is genuine, but the submission is missing");
    }

    @Test
    void eachRevisionKeepsItsReceiptAndItsContent() throws Exception {
        var first = file(1);
        world.at("2024-02-20T11:00:00+09:00");
        var changed =
                new LinkedHashMap<>(world.demonstration("Verona", "IT", 310).values());
        world.save("Yoon", ref, new kcity.forms.Answers(changed));
        world.the(SubmitApplications.class).submit(world.actor("Yoon"), ref);
        assertThat(verdict(first)).isEqualTo("This receipt is genuine");
        assertThat(verdict(file(2))).isEqualTo("This receipt is genuine");
        var page = Jsoup.parse(yoon.get("/apply/" + ref + "/receipt?lang=en").body());
        assertThat(page.select("main h1 + .lead").text()).isEqualTo(ref + "-R2");
        var earlier = page.select("main li a").attr("href");
        assertThat(earlier).isEqualTo("/apply/" + ref + "/receipts/1");
        assertThat(Jsoup.parse(yoon.get(earlier).body())
                        .select("main h1 + .lead")
                        .text())
                .isEqualTo(ref + "-R1");
    }

    @Test
    void aReceiptOfBeforeFilesWereCountedIsStillGenuine() throws Exception {
        world.tamper("""
                update application.submission set digest = encode(sha256(convert_to(application || E'\\n' || revision || E'\\n'
                    || to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || E'\\n'
                    || replace(replace(replace(answers::text, '": [', '":['), '", "', '","'), '], "', '],"'), 'UTF8')), 'hex')
                """);
        assertThat(title(stranger.get(Jsoup.parse(yoon.get("/apply/" + ref + "/receipt")
                                                .body())
                                        .select("a[href^=/receipts/]")
                                        .attr("href")
                                + "&lang=en")
                        .body()))
                .isEqualTo("This receipt is genuine");
    }
}
