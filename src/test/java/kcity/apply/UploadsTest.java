package kcity.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.application.WithdrawApplications;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.documents.Uploads;
import kcity.people.SignIn;
import kcity.shared.Reference;
import kcity.testing.AtOnce;
import kcity.testing.Papers;
import kcity.testing.UploadSender;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a draft by the tus protocol: resumed, checked, bound to their question; and whatever is sent otherwise is refused clearly. */
class UploadsTest {
    private World world;
    private String ref = "";
    private UploadSender yoon;

    @BeforeEach
    void start() throws Exception {
        world = World.settle();
        ref = world.the(StartApplications.class).start(world.actor("Yoon"), "2024-demonstration");
        yoon = sender("Yoon");
    }

    private UploadSender sender(String person) throws IOException, InterruptedException {
        return new UploadSender(world, person, () -> ref);
    }

    private List<Document> given(String question) {
        var ids = world.the(ApplicationQueries.class)
                .draft(world.actor("Yoon"), ref)
                .all(question);
        return world.the(Documents.class).all(new Reference("application", ref), ids);
    }

    private static byte[] letters(int size) {
        var bytes = new byte[size];
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(size);
        for (var n = 0; n < size; n++) {
            bytes[n] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
    }

    @Test
    void whatIsUnderstoodIsSaidBeforehand() throws Exception {
        var said =
                yoon.ask("OPTIONS", "/apply/" + ref + "/uploads", new byte[0]).headers();
        assertThat(said.firstValue("tus-version")).contains("1.0.0");
        assertThat(said.firstValue("tus-extension")).contains("creation,termination,checksum,expiration");
        assertThat(said.firstValue("tus-max-size")).contains("200000000");
    }

    @Test
    void aFileThatComesInPartsGoesOnWhereItWasAndStandsAtItsQuestion() throws Exception {
        var plan = Papers.pdf("x".repeat(3_000_000));
        var upload = yoon.begun("plan", "사업계획서.pdf", plan.length);
        var first = yoon.patch(upload, 0, Arrays.copyOf(plan, 1_700_000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("upload-offset")).contains("1700000");
        assertThat(first.headers().firstValue("upload-expires")).isPresent();
        assertThat(given("plan")).isEmpty();
        assertThat(yoon.offset(upload)).isEqualTo(1_700_000);
        yoon.patch(upload, 1_700_000, Arrays.copyOfRange(plan, 1_700_000, plan.length));
        assertThat(given("plan")).extracting(Document::name).containsExactly("사업계획서.pdf");
        assertThat(world.the(Documents.class).bytes(given("plan").getFirst())).isEqualTo(plan);
        assertThat(yoon.ask("GET", upload, new byte[0]).body()).contains("\"question\":\"plan\"", "사업계획서.pdf");
    }

    @Test
    void aLargeFileIsKeptInPiecesOnceHoweverOftenItComesAndIsGivenBackWhole() throws Exception {
        var film = letters(12_345_678);
        for (var question : List.of("other-papers", "other-papers")) {
            var upload = yoon.begun(question, "film" + given(question).size() + ".txt", film.length);
            yoon.patch(upload, 0, Arrays.copyOf(film, 7_000_000));
            yoon.patch(upload, 7_000_000, Arrays.copyOfRange(film, 7_000_000, film.length));
        }
        assertThat(given("other-papers")).extracting(Document::name).containsExactly("film0.txt", "film1.txt");
        world.at("2024-02-03T09:00:00+09:00");
        world.the(Uploads.class).sweep();
        assertThat(world.sql()
                        .sql("select sum(length(bytes)) from documents.piece")
                        .query(Long.class)
                        .single())
                .isEqualTo(film.length);
        for (var document : given("other-papers")) {
            assertThat(world.the(Documents.class).isWhole(document)).isTrue();
            var got = sender("Yoon").ask("GET", "/apply/" + ref + "/documents/" + document.id(), new byte[0]);
            assertThat(got.body()).isEqualTo(new String(film, StandardCharsets.US_ASCII));
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aDigestIsHeldAgainstWhatCameAndNothingOfAWrongOneIsKept() throws Exception {
        var plan = Papers.pdf("Plan");
        var upload = yoon.begun("plan", "plan.pdf", plan.length);
        var sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(plan));
        var wrong = plan.clone();
        wrong[20]++;
        assertThat(yoon.patch(upload, 0, wrong, "Upload-Checksum", "sha256 " + sum)
                        .statusCode())
                .isEqualTo(460);
        assertThat(yoon.patch(upload, 0, plan, "Upload-Checksum", "crc32 AAAA").statusCode())
                .isEqualTo(400);
        assertThat(yoon.offset(upload)).isZero();
        assertThat(yoon.patch(upload, 0, plan, "Upload-Checksum", "sha256 " + sum)
                        .statusCode())
                .isEqualTo(204);
        assertThat(given("plan")).hasSize(1);
    }

    @Test
    void whoLiesAboutOffsetLengthOrKindIsRefusedAndWhatWasKeptStays() throws Exception {
        var upload = yoon.begun("plan", "plan.pdf", 100);
        assertThat(yoon.patch(upload, 0, letters(40)).statusCode()).isEqualTo(204);
        assertThat(yoon.patch(upload, 10, letters(40)).statusCode()).isEqualTo(409);
        assertThat(yoon.patch(upload, 41, letters(40)).statusCode()).isEqualTo(409);
        assertThat(yoon.patch(upload, 40, letters(61)).statusCode()).isEqualTo(413);
        assertThat(yoon.ask("PATCH", upload, letters(10), "Content-Type", "text/plain", "Upload-Offset", "40")
                        .statusCode())
                .isEqualTo(415);
        assertThat(yoon.ask("PATCH", upload, letters(10), "Content-Type", "application/offset+octet-stream")
                        .statusCode())
                .isEqualTo(400);
        assertThat(yoon.ask("HEAD", upload, new byte[0], "Tus-Resumable", "0.2.2")
                        .statusCode())
                .isEqualTo(412);
        assertThat(yoon.offset(upload)).isEqualTo(40);
    }

    @Test
    void whatIsEndedByItsSenderOrByTimeIsGoneWithAllThatCame() throws Exception {
        var ended = yoon.begun("plan", "plan.pdf", 100);
        yoon.patch(ended, 0, letters(40));
        assertThat(yoon.ask("DELETE", ended, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(yoon.ask("HEAD", ended, new byte[0]).statusCode()).isEqualTo(404);
        var late = yoon.begun("plan", "plan.pdf", 100);
        yoon.patch(late, 0, letters(40));
        world.at("2024-02-02T09:00:01+09:00");
        assertThat(sender("Yoon").ask("HEAD", late, new byte[0]).statusCode()).isEqualTo(404);
        world.the(Uploads.class).sweep();
        assertThat(world.sql()
                        .sql("select count(*) from documents.piece")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseSeesIsTakenFromOrGivesToADraft() throws Exception {
        var upload = yoon.begun("plan", "plan.pdf", 100);
        for (var person : List.of("Bae", "Park", "Linh")) {
            var other = sender(person);
            assertThat(other.begin("plan", "plan.pdf", 100).statusCode()).isEqualTo(404);
            assertThat(other.patch(upload, 0, letters(10)).statusCode()).isEqualTo(404);
            assertThat(other.ask("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
            assertThat(other.ask("GET", upload, new byte[0]).statusCode()).isEqualTo(404);
            assertThat(other.ask("DELETE", upload, new byte[0]).statusCode()).isEqualTo(404);
        }
        var second = world.the(StartApplications.class).start(world.actor("Yoon"), "2024-planning");
        assertThat(yoon.ask("HEAD", upload.replace(ref, second), new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(yoon.begin("title-en", "plan.pdf", 100).statusCode()).isEqualTo(404);
        assertThat(yoon.begin("no-question", "plan.pdf", 100).statusCode()).isEqualTo(404);
        assertThat(yoon.offset(upload)).isZero();
    }

    @Test
    void aRequestOfAnotherSiteOrWithoutATokenChangesNothing() throws Exception {
        var upload = yoon.begun("plan", "plan.pdf", 100);
        assertThat(yoon.patch(upload, 0, letters(10), "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(yoon.ask("DELETE", upload, new byte[0], "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        yoon.forge();
        assertThat(yoon.patch(upload, 0, letters(10)).statusCode()).isEqualTo(403);
        assertThat(yoon.ask("DELETE", upload, new byte[0]).statusCode()).isEqualTo(403);
        assertThat(sender("Yoon").offset(upload)).isZero();
    }

    @Test
    void whoIsSignedOutGoesOnAfterSigningIn() throws Exception {
        var plan = Papers.pdf("Plan");
        var upload = yoon.begun("plan", "plan.pdf", plan.length);
        yoon.patch(upload, 0, Arrays.copyOf(plan, 100));
        world.the(SignIn.class).end(yoon.session());
        assertThat(yoon.ask("HEAD", upload, new byte[0]).statusCode()).isEqualTo(401);
        var again = sender("Yoon");
        assertThat(again.offset(upload)).isEqualTo(100);
        again.patch(upload, 100, Arrays.copyOfRange(plan, 100, plan.length));
        assertThat(given("plan")).hasSize(1);
    }

    @Test
    void nothingIsGivenToWhatIsWithdrawn() throws Exception {
        ref = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));
        var upload = yoon.begun("plan", "plan.pdf", 100);
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), ref, "No longer.");
        assertThat(yoon.patch(upload, 0, letters(10)).statusCode()).isEqualTo(422);
        assertThat(yoon.begin("plan", "plan.pdf", 100).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsUnfitIsToldInWordsAndGone() throws Exception {
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var upload = yoon.begun("plan", "plan.pdf", page.length);
        var answer = yoon.patch(upload, 0, page);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).startsWith("The file plan.pdf is of a kind that is not taken.");
        assertThat(yoon.ask("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
        assertThat(yoon.begin("plan", "plan.pdf", 200_000_001).statusCode()).isEqualTo(413);
        assertThat(yoon.begin("plan", "plan.pdf", 0).statusCode()).isEqualTo(422);
        assertThat(given("plan")).isEmpty();
    }

    @Test
    void itsWordsAreReadInThePageAndAPictureIsShownSmall() throws Exception {
        for (var name : List.of("plan.docx", "picture.jpg", "plan.pdf")) {
            var bytes = Files.readAllBytes(Path.of("src/test/resources/kcity/documents", name));
            var upload = yoon.begun("other-papers", name, bytes.length);
            assertThat(yoon.patch(upload, 0, bytes).statusCode()).as(name).isEqualTo(204);
        }
        var at = given("other-papers").stream()
                .map(document -> "/apply/" + ref + "/documents/" + document.id())
                .toList();
        assertThat(yoon.ask("GET", at.get(0) + "/text", new byte[0]).body()).contains("A plan for Hue.", "후에시 계획");
        assertThat(yoon.ask("GET", at.get(1) + "/small", new byte[0]).headers().firstValue("content-type"))
                .contains("image/jpeg");
        assertThat(yoon.ask("GET", at.get(2) + "/text", new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(yoon.ask("GET", at.get(2) + "/small", new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(yoon.ask("GET", "/apply/" + ref + "/check", new byte[0]).body())
                .contains(at.get(0) + "/text", at.get(1) + "/small");
        assertThat(sender("Bae").ask("GET", at.get(0) + "/text", new byte[0]).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNameIsMadePlainAndItsEndingFits() throws Exception {
        var plan = Papers.pdf("Plan");
        for (var name : List.of("evil\u202efdp.exe", "계".repeat(400) + ".docx", "a\nb/..\\plan.hwpx")) {
            var upload = yoon.begun("plan", name, plan.length);
            yoon.patch(upload, 0, plan);
        }
        assertThat(given("plan"))
                .extracting(Document::name)
                .containsExactly("evilfdp.exe.pdf", "계".repeat(145) + ".pdf", "plan.pdf");
    }

    @Test
    void aFileGivenToARowMakesTheRowThere() throws Exception {
        ref = world.the(StartApplications.class).start(world.actor("Yoon"), "2024-demonstration");
        var form = kcity.forms.FormReader.read("rows.yaml", """
                form: rows
                title: {ko: "행", en: "Rows"}
                sections:
                  - section: one
                    title: {ko: "하나", en: "One"}
                    fields:
                      - name: sites
                        kind: group
                        label: {ko: "현장", en: "Sites"}
                        row: {ko: "현장", en: "Site"}
                        max: 3
                        fields:
                          - {name: place, kind: text, label: {ko: "곳", en: "Place"}, required: true}
                          - {name: photo, kind: file, files: [png, pdf], label: {ko: "사진", en: "Picture"}, required: false, max: 1}
                """);
        world.sql()
                .sql("update application.draft set form = :form where application = :ref")
                .param(
                        "form",
                        world.the(kcity.forms.FormVersions.class)
                                .use(form, world.act(world.actor("Yoon")))
                                .sha256())
                .param("ref", ref)
                .update();
        var plan = Papers.pdf("Site");
        var upload = yoon.begun("sites[k7].photo", "site.pdf", plan.length);
        yoon.patch(upload, 0, plan);
        assertThat(world.the(ApplicationQueries.class)
                        .draft(world.actor("Yoon"), ref)
                        .all("sites"))
                .containsExactly("k7");
        assertThat(given("sites[k7].photo")).hasSize(1);
        var full = yoon.begin("sites[k7].photo", "site2.pdf", plan.length);
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).isEqualTo("This question takes up to 1 files. Remove one first.");
    }

    @Test
    void tenThousandBeginningsEndAtTheAllowance() throws Exception {
        for (var n = 0; n < 40; n++) {
            yoon.begun("plan", "plan.pdf", 100);
        }
        var more = yoon.begin("plan", "plan.pdf", 100);
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.body()).contains("40 files are being sent already");
    }

    @Test
    void whateverIsSentIsAnsweredClearly() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
        var upload = yoon.begun("plan", "plan.pdf", 5_000);
        var texts = List.of(
                "",
                "-1",
                "0",
                "1",
                "NaN",
                "999999999999999999999",
                "5000",
                "sha256 x",
                "a b,c d",
                "filename",
                "%00",
                "plan cGxhbg==,plan cGxhbg==");
        var headers = List.of(
                "Upload-Offset",
                "Upload-Length",
                "Upload-Metadata",
                "Upload-Checksum",
                "Content-Type",
                "X-HTTP-Method-Override",
                "Upload-Defer-Length");
        var methods = List.of("POST", "PATCH", "DELETE", "HEAD", "PUT");
        for (var n = 0; n < 300; n++) {
            var sent = new ArrayList<String>();
            for (var header : headers) {
                if (random.nextBoolean()) {
                    sent.addAll(List.of(
                            header,
                            header.equals("Content-Type") && random.nextBoolean()
                                    ? "application/offset+octet-stream"
                                    : texts.get(random.nextInt(texts.size()))));
                }
            }
            var path = List.of(
                            upload,
                            "/apply/" + ref + "/uploads",
                            "/apply/" + ref + "/uploads/none",
                            "/apply/none/uploads")
                    .get(random.nextInt(4));
            var method = methods.get(random.nextInt(methods.size()));
            if (method.equals("DELETE") && path.equals(upload)) {
                continue;
            }
            var answer = yoon.ask(method, path, letters(random.nextInt(3) * 700), sent.toArray(String[]::new));
            assertThat(answer.statusCode())
                    .as("%s %s %s", method, path, sent)
                    .isIn(200, 201, 204, 400, 403, 404, 405, 409, 411, 412, 413, 415, 422, 429, 460);
        }
    }

    @Test
    void whatTwoSendAtOnceIsTakenOnce() throws Exception {
        var plan = Papers.pdf("x".repeat(2_000_000));
        var upload = yoon.begun("plan", "plan.pdf", plan.length);
        var other = sender("Yoon");
        var answers = AtOnce.both(
                () -> yoon.patch(upload, 0, plan).statusCode(),
                () -> other.patch(upload, 0, plan).statusCode());
        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
        assertThat(answers).isSubsetOf(204, 409, 423);
        assertThat(given("plan")).hasSize(1);
        assertThat(world.the(Documents.class).bytes(given("plan").getFirst())).isEqualTo(plan);
    }
}
