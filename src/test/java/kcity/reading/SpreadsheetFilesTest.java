package kcity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people's spreadsheets save them. */
class SpreadsheetFilesTest {
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    @TempDir
    private Path folder = Path.of("");

    private record Bid(String name, BigDecimal value) {}

    @Test
    void semicolonsWithDecimalCommasAreReadAsEuropeWritesThem() {
        assertThat(bids("name;value\nVerona;10,25\nKöln;-0,5\nWien;7\n"))
                .containsExactly(bid("Verona", "10.25"), bid("Köln", "-0.5"), bid("Wien", "7"));
        assertThat(bids("sep=;\r\nname;value\r\nVerona;1,5\r\n")).containsExactly(bid("Verona", "1.5"));
        assertThat(bids("name\tvalue\nVerona\t1,5\n")).containsExactly(bid("Verona", "1.5"));
        assertThat(bids("name;value\nVerona;10.25\n")).containsExactly(bid("Verona", "10.25"));
    }

    @Test
    void commasAndPointsInOneFileAreNotGuessed() {
        assertThat(told("name;value\nA;0,5\nB;1.000\n"))
                .containsExactly(
                        "line 3, column 2: value \"1.000\" has a point, but line 2 has a decimal comma; write all numbers with one of them, and thousands without a sign");
        assertThat(told("name;value\nA;0.5\nB;1,000\n"))
                .containsExactly(
                        "line 3, column 2: value \"1,000\" has a decimal comma, but line 2 has a point; write all numbers with one of them");
        assertThat(told("name;value\nA;0,5\nB;1.234,5\n"))
                .containsExactly("line 3, column 2: value \"1.234,5\" is no decimal number; write 1234,5");
        assertThat(told("name;value\nA;1.234,5\nB;0,5\n"))
                .containsExactly("line 2, column 2: value \"1.234,5\" is no decimal number; write 1234,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100,000 | write 100000",
                "1,234.5 | write 1234.5",
                "12,5 | write 12.5",
                "1 000 | write 1000",
                "1.234.567 | write 1234567",
                "1.234,5 | write 1234.5",
                "₩100,000 | write 100000",
                "100,000원 | write 100000",
                "−5 | write -5",
                "１２ | write 12",
                "1'000 | write 1000",
                "1_000 | write 1000",
                "zwei | write it like 12.5",
                "50 % | write it like 12.5",
            })
    void aNumberIsToldHowToBeWritten(String written, String remedy) {
        assertThat(told("name,value\nA,\"" + written + "\"\n"))
                .containsExactly("line 2, column 2: value \"" + written + "\" is no decimal number; " + remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-300", "1E+99", "0.0000000000000000000000000000001"})
    void aNumberThatNobodyMeansIsToldApartFromNone(String written) {
        assertThat(told("name,value\nA," + written + "\n"))
                .containsExactly(
                        "line 2, column 2: value \"" + written
                                + "\" has more than 30 places; write what is so small as 0, and what is so great in a greater unit");
    }

    @Test
    void thousandsOfWonAreNeverTakenForDecimals() {
        assertThat(catchThrowableOfType(
                                WrongFile.class,
                                () -> Csv.text("a.csv", "id;won\nA;100,000\n")
                                        .required("id", "won")
                                        .read(row -> row.integer("won")))
                        .complaints())
                .containsExactly(new Complaint(2, 2, "won \"100,000\" is no whole number; write 100000"));
    }

    @Test
    void koreanExcelAndUtf16AreRecognised() throws IOException {
        String text = "name,value\n김철수,1.5\n하노이 시청,2\n";
        List<Bid> bids = List.of(bid("김철수", "1.5"), bid("하노이 시청", "2"));
        assertThat(bids(file("k.csv", text.getBytes(KOREAN)))).isEqualTo(bids);
        assertThat(bids(file("le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(bids);
        assertThat(bids(file("be.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(bids);
        assertThat(bids(file("bare.csv", text.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(bids);
        assertThat(bids(file("four.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_32LE))))
                .isEqualTo(bids);
        assertThat(bids(file("tab.txt", ("\uFEFF" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(bids);
        Path rules = file("k.yaml", "name: 서울\n".getBytes(KOREAN));
        String name = Yaml.read(rules, root -> root.get("name").text());
        assertThat(name).isEqualTo("서울");
    }

    @Test
    void otherBytesAreToldAtTheirLineAndCellWithHowToSave() throws IOException {
        Path latin = file("latin.csv", "value,name\n1,Roma\n2,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> bids(latin));
        assertThat(wrong.complaints().getFirst().toString())
                .startsWith("line 3, column 2: the bytes are not UTF-8")
                .endsWith("save the file as UTF-8 (\"CSV UTF-8\" in a spreadsheet)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x200B, 0xFEFF, 0xAD, 0x3164, 0x202E, 0x7F})
    void whatNobodySeesInANameIsRefusedWhereItStands(int c) {
        String hex = String.format("U+%04X", c);
        assertThat(told("value,name\n1,Ki" + Character.toString(c) + "m\n"))
                .containsExactly("line 2, column 2: name has a character that cannot be seen (" + hex
                        + ") after \"Ki\"; delete it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x200B, 0xFEFF, 0xAD})
    void andInTheNameOfAColumnThatIsMissing(int c) {
        String sign = Character.toString(c);
        assertThat(told("value,na" + sign + "me\n1,Kim\n"))
                .containsExactly("line 1, column 2: the name of the column has a character that cannot be seen ("
                        + String.format("U+%04X", c) + ") after \"na\"; delete it");
        assertThat(bids("value,name,no" + sign + "te\n1,Kim,\n")).containsExactly(bid("Kim", "1"));
    }

    @Test
    void joinersBelongToTheScriptsThatAreSpelledWithThem() {
        assertThat(bids("name,value\nنمی\u200Cدانم,1\n")).containsExactly(bid("نمی\u200Cدانم", "1"));
    }

    @Test
    void namesAreComposedWithoutSpaceAroundThemAndRidOfTheMarkBeforeFormulas() {
        assertThat(bids("name,value\n\u00A0Ha\u0300 No\u0323\u0302i\u3000,1\n'=2+3,1\n"))
                .containsExactly(bid("Hà Nội", "1"), bid("=2+3", "1"));
        String name =
                Yaml.read("r.yaml", "name: Ha\u0300\n", root -> root.get("name").text());
        assertThat(name).isEqualTo("Hà");
    }

    @Test
    void aWorkbooksFirstSheetIsReadLikeACsv() throws IOException {
        Path file = folder.resolve("b.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "kcity", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("bids");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "value");
            sheet.value(0, 2, "day");
            sheet.value(1, 0, "김");
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, LocalDate.of(2024, 3, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "Lee");
            sheet.value(3, 1, "x");
        }
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> bids(file));
        assertThat(wrong.complaints())
                .containsExactly(new Complaint(4, 2, "value \"x\" is no decimal number; write it like 12.5"));
        assertThat(Csv.file(file)
                        .required("name")
                        .optional("day", "value")
                        .read(row -> row.text("name")
                                + row.optionalText("value").orElse("")
                                + row.optionalText("day").orElse("")))
                .containsExactly("김0.32024-03-31", "Leex");
    }

    @Test
    void aWorkbookThatWouldFillTheMemoryIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 301; i++) {
                zip.write(zeros);
            }
        }
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(bomb)).complaints())
                .containsExactly(new Complaint(
                        0, 0, "the file cannot be read: it unpacks to more than 300 MB; save the sheet as CSV UTF-8"));
    }

    @Test
    void whatOnlyBeginsLikeAWorkbookIsADamagedOne() throws IOException {
        Path broken = file("broken.xlsx", "PK\u0003\u0004and nothing more".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(broken)).complaints())
                .containsExactly(new Complaint(
                        0,
                        0,
                        "the file cannot be read: the workbook is damaged; open it in a spreadsheet and save it anew"));
    }

    @Test
    void otherFilesOfOfficesAreToldHowToSave() throws IOException {
        Path old = file("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(old)).getMessage())
                .contains("save it as .xlsx without a password, or as CSV UTF-8");
        Path zip = folder.resolve("b.ods");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("content.xml"));
        }
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(zip)).getMessage())
                .contains("it is no Excel workbook; save it as .xlsx, or as CSV UTF-8");
    }

    @Test
    void webPagesAndXmlUnderTheNameOfASpreadsheetAreToldHowToSave() throws IOException {
        String remedy = "the file cannot be read: it is a web page or XML under the name of a spreadsheet; "
                + "open it in a spreadsheet and save it as .xlsx, or as CSV UTF-8";
        for (String page : List.of(
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>reviewer</td></tr></table></html>",
                "\n  <!DOCTYPE html>\n<html>",
                "<table border='1'><tr>",
                "<meta charset=\"euc-kr\"><table>",
                "<!-- made by a site --><table>",
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                Path file = file("bids.xls", page.getBytes(charset));
                assertThat(catchThrowableOfType(WrongFile.class, () -> bids(file))
                                .complaints())
                        .as(page)
                        .containsExactly(new Complaint(0, 0, remedy));
            }
        }
        Path pdf = file("bids.csv", "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(pdf)).getMessage())
                .contains("it is a PDF; save the table itself as .xlsx, or as CSV UTF-8");
        for (byte[] oldest : new byte[][] {{9, 0, 4, 0}, {9, 2, 6, 0}, {9, 4, 6, 0}, {9, 8, 8, 0}}) {
            Path file = file("bids.xls", oldest);
            assertThat(catchThrowableOfType(WrongFile.class, () -> bids(file)).getMessage())
                    .contains("it is a workbook of old Excel (.xls) or a locked one");
        }
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path file = folder.resolve("long.csv");
        Files.writeString(file, "name,value\nA,1\nB,\"" + "x".repeat(17_000_000));
        assertThat(catchThrowableOfType(WrongFile.class, () -> bids(file))
                        .complaints()
                        .getFirst()
                        .line())
                .isEqualTo(3);
    }

    @Test
    void brokenQuotesAreToldAtTheirCell() {
        assertThat(told("name,value\nA,1\nB,\"1\nC,2\n").getFirst())
                .startsWith("line 3, column 2: a quotation mark opens");
        assertThat(told("name,value\n\"A\nB\",\"1\"2\n").getFirst()).startsWith("line 3, column 2: text follows");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Bid bid(String name, String value) {
        return new Bid(name, new BigDecimal(value));
    }

    private static List<Bid> bids(Path file) {
        return bids(Csv.file(file));
    }

    private static List<Bid> bids(String text) {
        return bids(Csv.text("b.csv", text));
    }

    private static List<Bid> bids(Csv csv) {
        return csv.required("name", "value").read(row -> new Bid(row.text("name"), row.decimal("value")));
    }

    private static List<String> told(String text) {
        return catchThrowableOfType(WrongFile.class, () -> bids(text)).complaints().stream()
                .map(Complaint::toString)
                .toList();
    }
}
