package kcity.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.application.SubmitApplications;
import kcity.documents.Documents;
import kcity.screening.Finding;
import kcity.screening.ScreenApplications;
import kcity.screening.ScreeningQueries;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.Papers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each question about files takes the kinds that its form names, and says so at its field. */
class FileKindsTest {
    private static final String CALL = "2024-demonstration";
    private World world;
    private String ref = "";

    @BeforeEach
    void start() {
        world = World.settle();
        ref = world.the(StartApplications.class).start(world.actor("Yoon"), CALL);
    }

    private static byte[] jpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private String kept(byte[] bytes, String name) {
        return world.the(Documents.class)
                .keep(world.actor("Yoon"), new Reference("application", ref), name, bytes)
                .id();
    }

    private HttpResponse<String> send(String language, Visitor.File... files) throws IOException, InterruptedException {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var page = yoon.get("/apply/" + ref + "/draft?lang=" + language).body();
        return yoon.sendFiles(
                "/apply/" + ref + "/draft",
                page,
                Map.of("version", Visitor.hidden(page, "version"), "title-en", "Verona pilot"),
                List.of(files));
    }

    private List<String> inDraft(String field) {
        return world.the(ApplicationQueries.class)
                .draft(world.actor("Yoon"), ref)
                .all(field);
    }

    @Test
    void aPictureIsNoProjectPlanAndIsToldAtItsFieldWhileTheRestIsKept() throws IOException, InterruptedException {
        var answer = send(
                "en",
                new Visitor.File("plan", "plan.jpg", jpeg()),
                new Visitor.File("plan", "plan.pdf", Papers.pdf("Plan")),
                new Visitor.File("partner-letter", "letter.jpeg", jpeg()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The file plan.jpg is a JPG file. This question takes PDF, HWPX, DOCX, ODT:")
                .contains("href=\"#plan\"", "Verona pilot", "letter.jpeg", "Taken: PDF, HWPX, DOCX, ODT.");
        assertThat(inDraft("plan")).hasSize(1);
        assertThat(inDraft("partner-letter")).hasSize(1);
        assertThat(send("ko", new Visitor.File("plan", "계획.jpg", jpeg())).body())
                .contains("계획.jpg 파일은 JPG 형식입니다. 이 항목은 PDF, HWPX, DOCX, ODT 형식만 받으니");
    }

    @Test
    void whatWasGivenBeforeTheQuestionSaidItsKindsIsRefusedAtTheSubmission() throws IOException {
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300).with("plan", kept(jpeg(), "plan.jpg")));
        var refused = catchThrowableOfType(
                Refused.class, () -> world.the(SubmitApplications.class).submit(world.actor("Yoon"), ref));
        assertThat(refused.reasons())
                .extracting(reason -> reason.question() + ": " + reason.key())
                .containsExactly("plan: refusal.documents.not-here");
    }

    @Test
    void whatWasSubmittedBeforeIsFoundInScreening() throws IOException {
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        world.the(SubmitApplications.class).submit(world.actor("Yoon"), ref);
        world.sql()
                .sql("update application.submission set answers = jsonb_set(answers, '{plan}', cast(:plan as jsonb))")
                .param("plan", "[\"" + kept(jpeg(), "plan.jpg") + "\"]")
                .update();
        world.the(ScreenApplications.class).decide(world.park(), ref, false, "A photograph is no plan.");
        assertThat(world.the(ScreeningQueries.class)
                        .of(world.park(), ref)
                        .examination()
                        .orElseThrow()
                        .broken())
                .extracting(Finding::rule)
                .containsExactly("form.plan");
    }

    @Test
    void theSameFileAddedTwiceToOneQuestionCountsOnceAndIsSaid() throws IOException, InterruptedException {
        var plan = new Visitor.File("plan", "plan.pdf", Papers.pdf("Plan"));
        var first = send("en", plan, plan);
        assertThat(first.headers().firstValue("location").orElse("")).contains("said=apply.once");
        assertThat(inDraft("plan")).hasSize(1);
        assertThat(send("en", plan).statusCode()).isEqualTo(303);
        assertThat(inDraft("plan")).hasSize(1);
        var unfit = send("ko", plan, new Visitor.File("partner-letter", "letter.pdf", new byte[0]));
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(unfit.body()).contains("plan.pdf 파일은 이미 있으므로 하나로 셉니다.");
        var others = send(
                "en",
                new Visitor.File("plan", "plan.pdf", Papers.pdf("Another plan")),
                new Visitor.File("plan", "copy.pdf", Papers.pdf("Plan")),
                new Visitor.File("partner-letter", "plan.pdf", Papers.pdf("Plan")));
        assertThat(others.headers().firstValue("location").orElse("")).contains("said=apply.saved");
        assertThat(inDraft("plan")).hasSize(3);
        assertThat(inDraft("partner-letter")).hasSize(1);
    }
}
