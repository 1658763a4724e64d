package kcity.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import kcity.application.SaveDrafts;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole application is kept as a PDF and as one zip, by whoever may read it and nobody else. */
class CopiesTest {
    private static final String HOSTILE =
            "</p><script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> ]]> \u000B \uFFFE 서울 Đà Nẵng 🚲 #{x} ${y}";
    private final World world = World.settle();
    private Visitor yoon = new Visitor(world.address());
    private String ref = "";

    @BeforeEach
    void submit() {
        world.at("2024-02-20T10:00:00+09:00");
        yoon = of("Yoon");
        ref = world.submit(
                "Yoon", Stages.CALL, world.demonstration("Verona", "IT", 300).with("summary", HOSTILE));
    }

    private Visitor of(String name) {
        return new Visitor(world.address()).with(world.session(name));
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private byte[] read(Visitor who, String path) throws Exception {
        var answer = who.file(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        return answer.body();
    }

    @Test
    void thePdfHasEveryAnswerInWordsAndRunsNothing() throws Exception {
        var korean = words(read(yoon, "/apply/" + ref + "/application.pdf?lang=ko"));
        assertThat(korean).contains(ref, "Verona", "이탈리아", "3억 원", "접수 번호", ref + "-R1", "요약값(SHA-256)");
        var english = words(read(yoon, "/apply/" + ref + "/application.pdf?lang=en"));
        assertThat(english)
                .contains("Italy", "</p><script>alert(1)</script> &amp; <img", "서울 Đà Nẵng", "#{x} ${y}")
                .doesNotContain("root:");
        try (var document = Loader.loadPDF(read(yoon, "/apply/" + ref + "/application.pdf?lang=ko"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void theZipHasThePdfTheDocumentsAndReceiptsThatAreGenuine() throws Exception {
        var files = files(read(yoon, "/apply/" + ref + "/application.zip?lang=en"));
        assertThat(files.keySet().iterator().next()).isEqualTo(ref + ".pdf");
        assertThat(words(Objects.requireNonNull(files.get(ref + ".pdf")))).contains("Verona");
        assertThat(files.get("receipts/" + ref + "-R1.json"))
                .isEqualTo(read(yoon, "/apply/" + ref + "/receipts/1/file"));
        var documents = files.keySet().stream()
                .filter(name -> name.startsWith("documents/"))
                .toList();
        assertThat(documents).hasSameSizeAs(world.fieldsOfFiles(Stages.CALL)).doesNotHaveDuplicates();
        assertThat(files.get(documents.getFirst())).startsWith("%PDF-".getBytes(UTF_8));
    }

    @Test
    void theReceiptIsAPdfTooAndSaysHowToCheckIt() throws Exception {
        var words = words(read(yoon, "/apply/" + ref + "/receipts/1/receipt.pdf?lang=en"));
        assertThat(words)
                .contains(ref + "-R1", "Received at", "Digest (SHA-256)", "Signature (Ed25519)", "/receipts/" + ref);
    }

    @Test
    void aDraftIsKeptAsItIsNowByItsWritersAlone() throws Exception {
        var save = world.the(SaveDrafts.class);
        save.save(
                world.actor("Yoon"),
                ref,
                world.demonstration("Verona", "IT", 300).with("title-en", "Another title"));
        assertThat(words(read(yoon, "/apply/" + ref + "/draft.pdf?lang=en")))
                .contains("Another title", "A draft, not submitted")
                .doesNotContain("Digest (SHA-256)");
        assertThat(words(read(yoon, "/apply/" + ref + "/application.pdf?lang=en")))
                .doesNotContain("Another title");
        assertThat(files(read(yoon, "/apply/" + ref + "/draft.zip"))).containsKey(ref + ".pdf");
        for (var other : List.of("Park", "Kim", "Linh", "Minji")) {
            assertThat(of(other).file("/apply/" + ref + "/draft.pdf").statusCode())
                    .as(other)
                    .isIn(403, 404);
            assertThat(of(other).file("/apply/" + ref + "/draft.zip").statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
    }

    @Test
    void theAgencyKeepsItLikewiseAndNobodyElse() throws Exception {
        var at = "/desk/applications/" + ref;
        assertThat(words(read(of("Park"), at + "/application.pdf?lang=en")))
                .contains("Verona", "서울 Đà Nẵng", ref + "-R1");
        assertThat(files(read(of("Park"), at + "/application.zip?lang=en")))
                .containsKey(ref + ".pdf")
                .hasSizeGreaterThan(1);
        for (var other : List.of("Kim", "Linh", "Yoon")) {
            assertThat(of(other).file(at + "/application.pdf").statusCode())
                    .as(other)
                    .isIn(403, 404);
            assertThat(of(other).file(at + "/application.zip").statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(new Visitor(world.address()).file(at + "/application.pdf").statusCode())
                .isNotEqualTo(200);
    }
}
