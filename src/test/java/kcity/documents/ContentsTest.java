package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kcity.shared.FileName;
import kcity.testing.Papers;
import kcity.words.Messages;
import org.junit.jupiter.api.Test;

/** Over a folder of small real files: made by LibreOffice, qpdf and Ghostscript, or written byte by byte where no program makes them. */
class ContentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/kcity/documents");
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("after-bytes.pdf", "PDF"),
            Map.entry("cut-off.jpg", "broken"),
            Map.entry("cut-off.pdf", "pdf-broken"),
            Map.entry("cut-off.png", "broken"),
            Map.entry("descriptors.docx", "DOCX"),
            Map.entry("five-bytes.pdf", "pdf-broken"),
            Map.entry("gs.pdf", "PDF"),
            Map.entry("linear.pdf", "PDF"),
            Map.entry("macros-renamed.docx", "macros"),
            Map.entry("macros.docm", "macros"),
            Map.entry("macros.odt", "macros"),
            Map.entry("message.msg", "unknown-kind"),
            Map.entry("no-main-part.docx", "unknown-kind"),
            Map.entry("no-mimetype.hwpx", "HWPX"),
            Map.entry("no-page.pdf", "pdf-no-page"),
            Map.entry("no-printing-128.pdf", "PDF"),
            Map.entry("no-printing-256.pdf", "PDF"),
            Map.entry("no-printing-40.pdf", "PDF"),
            Map.entry("no-printing-objects.pdf", "PDF"),
            Map.entry("objects.pdf", "PDF"),
            Map.entry("old.hwp", "hwp"),
            Map.entry("page.html", "unknown-kind"),
            Map.entry("password-128.pdf", "pdf-password"),
            Map.entry("password-256.pdf", "pdf-password"),
            Map.entry("password-40.pdf", "pdf-password"),
            Map.entry("password.docx", "office-password"),
            Map.entry("password.hwpx", "zip-password"),
            Map.entry("password.odt", "zip-password"),
            Map.entry("password.pptx", "office-password"),
            Map.entry("password.xlsx", "office-password"),
            Map.entry("picture.heic", "HEIC"),
            Map.entry("picture.jpg", "JPEG"),
            Map.entry("picture.png", "PNG"),
            Map.entry("pictures.zip", "unknown-kind"),
            Map.entry("plan.docx", "DOCX"),
            Map.entry("plan.hwpx", "HWPX"),
            Map.entry("plan.odt", "ODT"),
            Map.entry("plan.pdf", "PDF"),
            Map.entry("plan.txt", "TEXT"),
            Map.entry("program.txt", "unknown-kind"),
            Map.entry("sheet.xls", "old-excel"),
            Map.entry("sheet.xlsx", "XLSX"),
            Map.entry("slides.ppt", "old-powerpoint"),
            Map.entry("slides.pptx", "PPTX"),
            Map.entry("values.csv", "CSV"),
            Map.entry("word.doc", "old-word")));

    private static String told(String name, byte[] bytes) {
        try {
            return Contents.kindOf(name, ByteBuffer.wrap(bytes)).name();
        } catch (Unfit unfit) {
            return unfit.why();
        }
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    @Test
    void everyFileOfTheFolderIsToldByWhatIsInIt() throws IOException {
        var told = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var path : files.toList()) {
                var name = String.valueOf(path.getFileName());
                told.put(name, told(name, file(name)));
            }
        }
        assertThat(told).isEqualTo(TOLD);
    }

    @Test
    void everyReasonHasItsWords() {
        var reasons = new TreeSet<>(TOLD.values());
        reasons.removeIf(reason ->
                Arrays.stream(FileKind.values()).anyMatch(kind -> kind.name().equals(reason)));
        reasons.addAll(List.of("virus", "not-scanned", "unfolds", "left-out", "no-room", "under-way", "too-often"));
        var messages = Messages.load();
        assertThat(reasons).allMatch(reason -> messages.has("refusal.documents." + reason));
    }

    /** Wherever a file is cut, it is refused or told as what it is; nothing else is thrown and nothing runs on for ever. */
    @Test
    void noCutAndNoTurnedByteMakesItStumble() throws IOException {
        for (var name : TOLD.keySet()) {
            var bytes = file(name);
            for (var i = 1; i < 60; i++) {
                var place = (int) ((long) bytes.length * i / 60);
                assertThat(told(name, Arrays.copyOf(bytes, place))).isNotEmpty();
                var turned = bytes.clone();
                turned[place] ^= (byte) 0xff;
                assertThat(told(name, turned)).isNotEmpty();
            }
        }
    }

    @Test
    void aPdfCutAnywhereIsNoPdf() throws IOException {
        for (var name : List.of("plan.pdf", "objects.pdf", "linear.pdf", "gs.pdf")) {
            var bytes = file(name);
            for (var i = 1; i < 40; i++) {
                assertThat(told(name, Arrays.copyOf(bytes, (int) ((long) (bytes.length - 1_100) * i / 40))))
                        .as(name + " " + i)
                        .isNotEqualTo("PDF");
            }
        }
        assertThat(told("small.pdf", Papers.pdf("words"))).isEqualTo("PDF");
    }

    @Test
    void aBombIsRefusedByWhatItsDirectorySaysAndNothingIsUnfolded() throws IOException {
        var bomb = zip(Map.of("[Content_Types].xml", new byte[10], "word/document.xml", new byte[3_000_000]));
        assertThat(told("a.docx", said(bomb, 3_000_000, 2_000_000_000))).isEqualTo("unfolds");
        assertThat(told("a.docx", said(bomb, 3_000_000, 200_000_000))).isEqualTo("unfolds");
        assertThat(told("a.docx", said(bomb, 3_000_000, 90_000_000))).isEqualTo("broken");
    }

    @Test
    void aPartThatWouldUnfoldForEverIsLeftAtItsBound() throws IOException {
        assertThat(told("a.docx", said(zip(Map.of("[Content_Types].xml", new byte[50_000_000])), 50_000_000, 10)))
                .isEqualTo("unfolds");
        var stream = new ByteArrayOutputStream();
        var deflater = new DeflaterOutputStream(stream);
        deflater.write(new byte[70_000_000]);
        deflater.close();
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                        + stream.size() + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(stream.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told("a.pdf", pdf.toByteArray())).isEqualTo("unfolds");
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The directory says another size. */
    private static byte[] said(byte[] sent, int size, int other) {
        var zip = sent.clone();
        for (var i = zip.length - 4; i >= 0; i--) {
            if (Bytes.isAt(ByteBuffer.wrap(zip), i, "PK\u0001\u0002")
                    && Bytes.four(ByteBuffer.wrap(zip), i + 24) == size) {
                for (var b = 0; b < 4; b++) {
                    zip[i + 24 + b] = (byte) (other >> (8 * b));
                }
            }
        }
        return zip;
    }

    @Test
    void namesAreWithoutWhatHidesOrTurnsThem() {
        assertThat(FileName.plain("evil\u202efdp.exe")).isEqualTo("evilfdp.exe");
        assertThat(FileName.plain("C:\\files\\pl\u0000an\r\n.pdf ")).isEqualTo("plan.pdf");
        assertThat(FileName.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.plain("...")).isEqualTo("file");
        assertThat(FileName.plain("a\u200b\u2066\"b<.pdf")).isEqualTo("a_b_.pdf");
        assertThat(FileName.plain("\u1112\u1161\u11ab.hwpx")).isEqualTo("\ud55c.hwpx");
        assertThat(FileName.plain("가".repeat(300) + ".pdf")).isEqualTo("가".repeat(146) + ".pdf");
    }

    @Test
    void theFileThatAllScannersKnowIsFoundWithoutAScanner() {
        var known = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        var viruses = new Viruses("");
        assertThat(catchThrowableOfType(Unfit.class, () -> viruses.check(buffer(known)))
                        .why())
                .isEqualTo("virus");
        viruses.check(buffer("a plan"));
    }

    @Test
    void whereAScannerIsSetAndDoesNotAnswerNothingIsTaken() {
        for (var place : List.of("127.0.0.1:1", "/no/such/socket", "no-such-host.invalid:3310")) {
            assertThat(catchThrowableOfType(Unfit.class, () -> new Viruses(place).check(ByteBuffer.allocate(1)))
                            .why())
                    .isEqualTo("not-scanned");
        }
    }
}
