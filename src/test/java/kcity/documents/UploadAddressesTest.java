package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kcity.testing.GivenPapers;
import kcity.testing.Papers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever address takes a file takes the kinds that it says and no other; each refusal is told at the field, and nothing typed is lost. */
class UploadAddressesTest {
    private static final String TYPED = "Typed with care";
    private final World world = World.settle();
    private final GivenPapers papers = GivenPapers.play(world);

    /**
     * A form that takes a file.
     *
     * @param page that it stands on
     * @param other a sound file of a kind that is not asked for there
     */
    private record Form(
            String person, String page, String action, String field, Map<String, String> words, Visitor.File other) {}

    /** By the address's pattern. An address that is added to the product wants a line here. */
    private Map<String, Form> forms() {
        var draft = "/apply/" + papers.draft() + "/draft";
        var hue = "/desk/applications/" + papers.applicationOf("Hue") + "/consulting";
        var pilot = papers.applicationOf("Pinsight");
        var report = Map.of("kind", "FINAL_REPORT", "heldOn", "2024-08-30", "summary", TYPED);
        var values = Map.of("fileIndicator", "waiting");
        var forms = new LinkedHashMap<String, Form>();
        forms.put(
                "/apply/{ref}/draft",
                new Form(
                        "Bae",
                        draft,
                        draft,
                        papers.fieldOfFiles(),
                        Map.of("title-en", TYPED),
                        sheet(papers.fieldOfFiles())));
        for (var act : List.of("/check", "/rows", "/rows/removal")) {
            forms.put(
                    "/apply/{ref}/draft" + act,
                    new Form(
                            "Bae",
                            draft,
                            draft + act,
                            papers.fieldOfFiles(),
                            Map.of("title-en", TYPED),
                            sheet(papers.fieldOfFiles())));
        }
        forms.put(
                "/desk/applications/{ref}/consulting/conclusions",
                new Form(
                        "Kim",
                        hue,
                        hue + "/conclusions",
                        "file",
                        Map.of("changes", "1", "go", "no", "report", TYPED, "reason", "So"),
                        sheet("file")));
        var at = "/projects/" + pilot + "/pilot";
        forms.put(
                "/projects/{ref}/pilot/reports",
                new Form("Yoon", at + "/reports", at + "/reports", "document", report, sheet("document")));
        forms.put(
                "/projects/{ref}/pilot/measurements/files",
                new Form(
                        "Park",
                        at + "/measurements",
                        at + "/measurements/files",
                        "file",
                        values,
                        new Visitor.File("file", "values.pdf", Papers.pdf("Values"))));
        return forms;
    }

    private static Visitor.File sheet(String field) {
        return new Visitor.File(field, "sheet.xlsx", bytes("sheet.xlsx"));
    }

    private static byte[] bytes(String name) {
        try (var file = UploadAddressesTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is refused everywhere. */
    private static List<Visitor.File> unfit(String field) {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        return Stream.concat(
                        Stream.of(
                                        "page.html",
                                        "macros.docm",
                                        "macros-renamed.docx",
                                        "password.docx",
                                        "password-128.pdf",
                                        "password.hwpx",
                                        "cut-off.pdf",
                                        "no-page.pdf",
                                        "five-bytes.pdf",
                                        "sheet.xls",
                                        "word.doc",
                                        "old.hwp",
                                        "message.msg",
                                        "program.txt")
                                .map(name -> new Visitor.File(field, name, bytes(name))),
                        Stream.of(
                                new Visitor.File(field, "page.pdf", bytes("page.html")),
                                new Visitor.File(field, "note.csv", eicar.getBytes(StandardCharsets.US_ASCII))))
                .toList();
    }

    @Test
    void everyAddressThatTakesAFileIsTried() {
        assertThat(forms().keySet()).isEqualTo(new TreeSet<>(addresses()));
    }

    private List<String> addresses() {
        return world.the(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(handler -> Arrays.stream(handler.getValue().getMethod().getParameterTypes())
                        .anyMatch(type -> type == MultipartFile.class || type == MultipartHttpServletRequest.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .toList();
    }

    @Test
    void whatIsUnfitIsToldAtItsFieldEverywhereAndNothingTypedIsLost() throws Exception {
        var before = kept();
        for (var form : forms().values()) {
            var visitor = new Visitor(world.address()).with(world.session(form.person()));
            var page = visitor.get(form.page() + "?lang=en").body();
            for (var file : Stream.concat(unfit(form.field()).stream(), Stream.of(form.other()))
                    .toList()) {
                refused(form, visitor, page, file);
            }
        }
        assertThat(kept()).isEqualTo(before);
    }

    private void refused(Form form, Visitor visitor, String page, Visitor.File file)
            throws IOException, InterruptedException {
        var words = new LinkedHashMap<>(form.words());
        if (form.page().endsWith("/draft")) {
            var now = visitor.get(form.page()).body();
            words.put("version", Visitor.hidden(now, "version"));
        }
        var answer = visitor.sendFiles(form.action(), page, words, List.of(file));
        var what = form.action() + " " + file.name();
        assertThat(answer.statusCode()).as(what).isEqualTo(422);
        var shown = Jsoup.parse(answer.body());
        assertThat(shown.select("#" + form.field() + "-error").text()).as(what).isNotEmpty();
        assertThat(shown.select("#errors a[href=#" + form.field() + "]").text())
                .as(what)
                .isNotEmpty();
        if (form.words().containsValue(TYPED)) {
            assertThat(answer.body()).as(what).contains(TYPED);
        }
    }

    @Test
    void aSoundFileNeedNotBeChosenAgainWhereAnotherAnswerIsRefused() throws Exception {
        var again = new TreeMap<String, String>();
        for (var form : formsOfOneFile()) {
            var visitor = new Visitor(world.address()).with(world.session(form.person()));
            var page = visitor.get(form.page() + "?lang=en").body();
            var before = kept();
            var refused = visitor.sendFiles(form.action(), page, without(form), List.of(sound(form)));
            var what = form.action();
            assertThat(refused.statusCode()).as(what).isEqualTo(422);
            assertThat(kept()).as(what).isEqualTo(before + 1);
            var shown = Jsoup.parse(refused.body());
            assertThat(shown.select("#" + form.field() + "-kept").text())
                    .as(what)
                    .isEqualTo(sound(form).name() + " is kept. Choose another file only to replace it.");
            var words = new LinkedHashMap<>(form.words());
            words.put("kept-" + form.field(), Visitor.hidden(refused.body(), "kept-" + form.field()));
            var sent = visitor.sendFiles(form.action(), page, words, List.of(none(form)));
            again.put(
                    what,
                    sent.statusCode() + " "
                            + Jsoup.parse(sent.body()).select("#errors li").text());
            assertThat(kept()).as(what).isEqualTo(before + 1);
        }
        var pilot = papers.applicationOf("Pinsight");
        assertThat(again)
                .isEqualTo(new TreeMap<>(Map.of(
                        "/desk/applications/" + papers.applicationOf("Hue") + "/consulting/conclusions", "303 ",
                        "/projects/" + pilot + "/pilot/reports", "422 Record the end of operation first.",
                        "/projects/" + pilot + "/pilot/measurements/files", "303 ")));
    }

    @Test
    void anUnfitFileInPlaceOfOneThatIsKeptLeavesThatOneKept() throws Exception {
        for (var form : formsOfOneFile()) {
            var visitor = new Visitor(world.address()).with(world.session(form.person()));
            var page = visitor.get(form.page() + "?lang=en").body();
            var kept = "kept-" + form.field();
            var first = visitor.sendFiles(form.action(), page, without(form), List.of(sound(form)));
            var words = new LinkedHashMap<>(without(form));
            words.put(kept, Visitor.hidden(first.body(), kept));
            var second = visitor.sendFiles(form.action(), page, words, List.of(form.other()));
            var shown = Jsoup.parse(second.body());
            assertThat(shown.select("#" + form.field() + "-error").text())
                    .as(form.action())
                    .isNotEmpty();
            assertThat(Visitor.hidden(second.body(), kept)).as(form.action()).isEqualTo(words.get(kept));
        }
    }

    private List<Form> formsOfOneFile() {
        return forms().values().stream()
                .filter(form -> !form.page().endsWith("/draft"))
                .toList();
    }

    /** The words without the one that nothing else stands for. */
    private static Map<String, String> without(Form form) {
        var words = new LinkedHashMap<>(form.words());
        words.keySet().removeAll(List.of("reason", "summary", "fileIndicator"));
        return words;
    }

    private static Visitor.File sound(Form form) {
        return form.action().endsWith("/measurements/files")
                ? new Visitor.File(
                        form.field(), "values.csv", "date,value\n2024-07-01,7\n".getBytes(StandardCharsets.UTF_8))
                : new Visitor.File(form.field(), "plan.pdf", bytes("plan.pdf"));
    }

    /** What a browser sends where no file was chosen. */
    private static Visitor.File none(Form form) {
        return new Visitor.File(form.field(), "", new byte[0]);
    }

    @Test
    void nobodysFileOfAnotherThingPassesForTheOneThatWasKept() throws Exception {
        var strange = world.sql()
                .sql("select id from documents.document where given_to = :to limit 1")
                .param("to", "application/" + papers.applicationOf("Hue"))
                .query(String.class)
                .single();
        for (var form : formsOfOneFile()) {
            var visitor = new Visitor(world.address()).with(world.session(form.person()));
            var page = visitor.get(form.page() + "?lang=en").body();
            var words = new LinkedHashMap<>(without(form));
            words.put("kept-" + form.field(), strange);
            var answer = visitor.sendFiles(form.action(), page, words, List.of(none(form)));
            assertThat(answer.statusCode()).as(form.action()).isEqualTo(422);
            assertThat(answer.body()).as(form.action()).doesNotContain(strange);
        }
    }

    private long kept() {
        return world.sql()
                .sql("select count(*) from documents.document")
                .query(Long.class)
                .single();
    }

    @Test
    void aFileThatIsTooLargeIsToldAtItsFieldWhileTheWordsAreKept() throws Exception {
        var form = java.util.Objects.requireNonNull(forms().get("/desk/applications/{ref}/consulting/conclusions"));
        var visitor = new Visitor(world.address()).with(world.session(form.person()));
        var page = visitor.get(form.page() + "?lang=en").body();
        refused(form, visitor, page, new Visitor.File("file", "report.pdf", new byte[200_000_001]));
    }
}
