package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Words are read out of office files, and no further than is good for the server; pictures are made small. */
class DocumentTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/kcity/documents");

    private static DocumentText.Told told(FileKind kind, String name) throws IOException {
        return DocumentText.of(kind, ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name))));
    }

    @Test
    void wordsOfOfficeFilesAreToldParagraphByParagraph() throws IOException {
        assertThat(told(FileKind.DOCX, "plan.docx"))
                .isEqualTo(new DocumentText.Told(List.of("A plan for Hue. 후에시 계획."), false));
        assertThat(told(FileKind.ODT, "plan.odt").paragraphs()).containsExactly("A plan for Hue. 후에시 계획.");
    }

    private static ByteBuffer docx(String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** None where it is refused. */
    private static List<String> paragraphs(ByteBuffer bytes) {
        try {
            return DocumentText.of(FileKind.DOCX, bytes).paragraphs();
        } catch (Unfit unfit) {
            return List.of();
        }
    }

    @Test
    void whatIsDefinedOrLiesOutsideIsNotFollowed() throws IOException {
        var outside =
                docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><p><t>before &x; after</t></p></d>");
        assertThat(paragraphs(outside)).noneMatch(words -> words.contains("root"));
        var cutOff = docx("<d><p><t>half");
        assertThat(catchThrowableOfType(Unfit.class, () -> DocumentText.of(FileKind.DOCX, cutOff))
                        .why())
                .isEqualTo("broken");
    }

    @Test
    void aTextWithoutEndIsCut() throws IOException {
        var told = DocumentText.of(FileKind.DOCX, docx("<d>" + "<p><t>ten letter</t></p>".repeat(40_000) + "</d>"));
        assertThat(told.cut()).isTrue();
        assertThat(told.paragraphs()).hasSize(20_000);
        assertThat(DocumentText.of(FileKind.DOCX, docx("<d><p><t>" + "x".repeat(60_000_000) + "</t></p></d>"))
                        .cut())
                .isTrue();
        var bomb = docx("<d><p><t>" + " ".repeat(120_000_000) + "</t></p></d>");
        assertThat(catchThrowableOfType(Unfit.class, () -> DocumentText.of(FileKind.DOCX, bomb))
                        .why())
                .isEqualTo("unfolds");
    }

    @Test
    void aPictureIsMadeSmallAndOneOfTooManyPointsIsNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3_000, 2_000, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var small = Thumbnail.of(new ByteArrayInputStream(bytes.toByteArray())).orElseThrow();
        var shown = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(shown.getWidth()).isEqualTo(320);
        assertThat(shown.getHeight()).isEqualTo(213);
        assertThat(Thumbnail.of(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isEmpty();
        var vast = bytes.toByteArray();
        vast[16] = 0x10;
        assertThat(Thumbnail.of(new ByteArrayInputStream(vast))).isEmpty();
    }
}
