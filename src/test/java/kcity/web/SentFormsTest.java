package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.Papers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed is stored first; only then is looked at the files, each of which is told at its question. */
class SentFormsTest {
    private static final String CALL = "2024-planning";
    private final World world = World.settle();
    private String ref = "";
    private String field = "";

    @BeforeEach
    void start() {
        ref = world.the(StartApplications.class).start(world.actor("Linh"), CALL);
        field = world.fieldsOfFiles(CALL).getFirst();
    }

    private HttpResponse<String> send(List<Visitor.File> files) throws IOException, InterruptedException {
        return send("Hue plan", files);
    }

    private HttpResponse<String> send(String title, List<Visitor.File> files) throws IOException, InterruptedException {
        var visitor = new Visitor(world.address()).with(world.session("Linh"));
        var path = "/apply/" + ref + "/draft";
        var page = visitor.get(path + "?lang=en").body();
        var words = new LinkedHashMap<String, String>();
        words.put("version", Visitor.hidden(page, "version"));
        words.put("title-en", title);
        return visitor.sendFiles(path, page, words, files);
    }

    private Answers draft() {
        return world.the(ApplicationQueries.class).draft(world.actor("Linh"), ref);
    }

    private List<String> names() {
        return world.the(Documents.class).all(new Reference("application", ref), draft().all(field)).stream()
                .map(document -> document.name())
                .toList();
    }

    private Visitor.File paper(String name) {
        return new Visitor.File(field, name, Papers.pdf(name));
    }

    private Visitor.File large(String name, int megabytes) {
        var bytes = new byte[megabytes * 1_000_000];
        Arrays.fill(bytes, (byte) 'a');
        return new Visitor.File(field, name, bytes);
    }

    @Test
    void aFileThatIsTooLargeIsNamedAndAllElseIsStored() throws Exception {
        var answer = send(List.of(paper("before.pdf"), large("film.txt", 201), paper("after.pdf")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The file film.txt is larger than 200 MB.");
        assertThat(draft().all("title-en").getFirst()).isEqualTo("Hue plan");
        assertThat(names()).containsExactly("before.pdf", "after.pdf");
    }

    @Test
    void twoLargeFilesAreTakenTogether() throws Exception {
        field = "letters";
        assertThat(send(List.of(large("one.txt", 60), large("two.txt", 60))).statusCode())
                .isEqualTo(303);
        assertThat(names()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void aFormOfManyFilesAndPartsIsTaken() throws Exception {
        var files = new ArrayList<Visitor.File>();
        for (var i = 0; i < 16; i++) {
            files.add(paper("paper-" + i + ".pdf"));
        }
        for (var i = 0; i < 100; i++) {
            files.add(new Visitor.File("empty-" + i, "", new byte[0]));
        }
        send(files);
        assertThat(names()).hasSize(16).endsWith("paper-15.pdf");
        assertThat(draft().all("title-en").getFirst()).isEqualTo("Hue plan");
    }

    @Test
    void eachFileThatIsNotTakenIsToldWithWhatToDo() throws Exception {
        var answer = send(List.of(
                new Visitor.File(field, "proposal.html", Papers.pdf("a")),
                new Visitor.File(field, "evil\u202efdp.exe", Papers.pdf("b")),
                new Visitor.File(field, "half.pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
                paper("C:\\good plan 1.2")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The PDF half.pdf is damaged or was cut off");
        assertThat(names()).containsExactly("proposal.html.pdf", "evilfdp.exe.pdf", "good plan 1.2.pdf");
    }

    @Test
    void wordsBeyondAllMeasureAreRefusedWithAPageOfOurs() throws Exception {
        var answer = send("a".repeat(8_100_000), List.of());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<main").doesNotContain("Apache Tomcat");
    }

    @Test
    void aBodyThatEndsInTheMiddleIsRefusedWithAPageOfOurs() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.address() + "/apply/" + ref + "/draft"))
                                .header("Cookie", "kcity=" + world.session("Linh"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhal"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<main");
    }

    @Test
    void aNameAsLongAsSystemsAllowIsTaken() throws Exception {
        var name = "계".repeat(196) + ".pdf";
        assertThat(send(List.of(paper(name))).statusCode()).isEqualTo(303);
        assertThat(names())
                .singleElement()
                .asString()
                .startsWith("계".repeat(100))
                .endsWith(".pdf");
    }

    @Test
    void aFileIsGivenBackUnderAPlainNameAsNothingButAFile() throws Exception {
        send(List.of(paper("계획 \"%\" a;b.pdf")));
        var visitor = new Visitor(world.address()).with(world.session("Linh"));
        var headers = visitor.get(
                        "/apply/" + ref + "/documents/" + draft().all(field).getFirst())
                .headers();
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"__ ___ a_b.pdf\"; "
                        + "filename*=UTF-8''%EA%B3%84%ED%9A%8D%20_%25_%20a%3Bb.pdf");
        assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void whoAddsHundredsOfFilesAnHourIsAskedToWait() {
        world.sql()
                .sql("""
                        insert into documents.content (sha256, bytes) select encode(sha256('a'), 'hex'), 'a';
                        insert into documents.document (id, name, type, size, sha256, kept_at, kept_by)
                        select 'D' || n, 'a.txt', 'text/plain', 1, encode(sha256('a'), 'hex'), :at, :by from generate_series(1, 200) n
                        """)
                .param(
                        "at",
                        java.sql.Timestamp.from(world.the(java.time.Clock.class).instant()))
                .param("by", world.actor("Linh").id())
                .update();
        assertThat(refusal("Linh")).containsExactly("refusal.documents.too-often");
        world.paper("Yoon", ref);
        world.at("2024-02-01T10:00:01+09:00");
        world.paper("Linh", ref);
    }

    @Test
    void aFileThatWasTooMuchToBeReceivedWithTheOthersIsAskedForAgain() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> world.the(Documents.class)
                        .keep(
                                world.actor("Linh"),
                                new Reference("application", ref),
                                "film.txt",
                                10,
                                java.io.InputStream::nullInputStream));
        assertThat(refused.reasons()).containsExactly(Refused.Reason.of("refusal.documents.left-out", "film.txt"));
    }

    private List<String> refusal(String name) {
        return catchThrowableOfType(Refused.class, () -> world.paper(name, ref)).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    @Test
    void aBodyHasToKeepComing() throws IOException {
        var now = new AtomicLong();
        try (var body = stream(now)) {
            for (var second = 1; second <= 20; second++) {
                now.set(second * 1_000_000_000L);
                assertThat(body.read()).isEqualTo(1);
            }
            now.set(21_000_000_000L);
            assertThat(catchThrowableOfType(NotTaken.class, body::read).status())
                    .isEqualTo(408);
        }
    }

    @Test
    void oneClientHasOnlySoManySlowBodiesAtOnce() throws IOException {
        var now = new AtomicLong();
        var slow = new SlowClients();
        var bodies = new ArrayList<SteadyStream>();
        for (var i = 0; i < 41; i++) {
            bodies.add(stream(now, slow, "203.0.113.1"));
        }
        var other = stream(now, slow, "203.0.113.2");
        now.set(6_000_000_000L);
        for (var body : bodies.subList(0, 40)) {
            assertThat(body.read()).isEqualTo(1);
        }
        assertThat(catchThrowableOfType(NotTaken.class, bodies.getLast()::read).status())
                .isEqualTo(429);
        assertThat(other.read()).isEqualTo(1);
        bodies.getFirst().close();
        assertThat(stream(now, slow, "203.0.113.1").read()).isEqualTo(1);
    }

    private static SteadyStream stream(AtomicLong now) {
        return stream(now, new SlowClients(), "203.0.113.1");
    }

    private static SteadyStream stream(AtomicLong now, SlowClients slow, String client) {
        var bytes = new byte[100];
        Arrays.fill(bytes, (byte) 1);
        return new SteadyStream(new ByteArrayInputStream(bytes), slow, client, now::get);
    }

    @Test
    void whoIsNotSignedInLeavesNoFile() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/register?lang=en").body();
        var answer = visitor.sendFiles(
                "/apply/" + ref + "/draft", page, Map.of("title-en", "Mine"), List.of(paper("a.pdf")));
        assertThat(answer.body()).contains("Mine");
        assertThat(world.sql()
                        .sql("select count(*) from documents.document")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
