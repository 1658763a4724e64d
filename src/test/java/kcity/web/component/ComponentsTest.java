package kcity.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Language;
import kcity.testing.Browser;
import kcity.testing.Render;
import kcity.testing.Screen;
import kcity.web.Frame;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentsTest {
    /** Parts of other components, shown with them. */
    private static final Set<String> PARTS = Set.of("line-legend", "line-table", "map-spot");

    @Test
    void everyComponentHasAnExample() throws IOException {
        try (var files = Files.list(Path.of("src/main/jte/component"))) {
            var components = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> name.replace(".jte", ""))
                    .filter(name -> !PARTS.contains(name) && !name.equals("field"))
                    .collect(Collectors.toSet());
            assertThat(Examples.ALL).extracting(Example::component).hasSameElementsAs(components);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExampleIsProperHtml(Language language) {
        for (var example : Examples.ALL) {
            properHtml(example.component(), example.html(Render.frame(language)));
        }
        properHtml("the form", form(Render.frame(language)));
    }

    private static void properHtml(String what, String html) {
        var parser = Parser.htmlParser().setTrackErrors(10);
        var fragment = Jsoup.parse("<!doctype html><title>t</title>" + html, "", parser);
        // A row of a table stands alone in no example; what else the parser repairs is a mistake of ours.
        assertThat(parser.getErrors()).as(what).isEmpty();
        assertThat(fragment.select("[id]").eachAttr("id")).as("ids of " + what).doesNotHaveDuplicates();
        assertThat(fragment.select("[style], script, [onclick]"))
                .as("inline styles and scripts of " + what)
                .isEmpty();
        assertThat(html).as(what).doesNotContain("null", "<b>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldIsLabelledAndTiedToItsHintAndError(Language language) {
        var form = Jsoup.parse(form(Render.frame(language)));
        for (var control : form.select("input, select, textarea")) {
            assertThat(form.select("label[for=" + control.id() + "]"))
                    .as(control.id())
                    .hasSize(1);
            for (var id : control.attr("aria-describedby").split(" ")) {
                assertThat(id.isEmpty() || form.getElementById(id) != null)
                        .as(control + " is described by " + id)
                        .isTrue();
            }
        }
        assertThat(form.select("#email").attr("aria-describedby")).isEqualTo("email-error");
        assertThat(form.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("#amount").attr("aria-describedby")).isEqualTo("amount-hint amount-error");
        assertThat(form.select("#country option[selected]").eachAttr("value")).containsExactly("BN");
        assertThat(form.select("input[name=fields][checked]").eachAttr("value")).containsExactly("energy");
        assertThat(form.select("#title").attr("value")).contains(language == Language.KO ? "신호" : "signals <b>");
        assertThat(form.select("#password").hasAttr("value")).isFalse();
    }

    @Test
    void theErrorSummaryLeadsToTheFieldThatIsWrong() {
        var frame = Render.frame(Language.EN);
        var complaints = Examples.fields(frame).stream()
                .flatMap(field -> field.complaints().stream())
                .toList();
        var summary = Jsoup.parse(Render.html("component/errors.jte", Map.of("frame", frame, "errors", complaints)));
        var form = Jsoup.parse(form(frame));
        assertThat(summary.select("a").eachAttr("href")).containsExactly("#email", "#amount", "#fields");
        assertThat(summary.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(form.select(href)).hasSize(1));
    }

    @Test
    void leavesOutPagesThatAreFarFromThePresentOne() {
        assertThat(new Pagination(5, 12, "/p").numbers()).containsExactly(1, 0, 4, 5, 6, 0, 12);
        assertThat(new Pagination(3, 12, "/p").numbers()).containsExactly(1, 2, 3, 4, 0, 12);
        assertThat(new Pagination(1, 2, "/p").numbers()).containsExactly(1, 2);
        assertThat(new Pagination(2, 4, "/p?a=b").link(3)).isEqualTo("/p?a=b&page=3");
    }

    @Test
    void drawsBarsAndTheirIntervalsOnOneScaleWithZero() {
        var chart = new BarChart("c", "t", "l", "v", List.of(new Bar("A", -3, "-3", -4, -2), Bar.of("B", 1, "1")));
        assertThat(chart.zero()).isEqualTo("80.00");
        assertThat(chart.start(chart.bars().getFirst())).isEqualTo("20.00");
        assertThat(chart.length(chart.bars().getFirst())).isEqualTo("60.00");
        assertThat(chart.at(-4)).isEqualTo("0.00");
        assertThat(chart.length(chart.bars().getLast())).isEqualTo("20.00");
    }

    @Test
    void breaksALineWhereAValueIsNotKnown() {
        var known = java.util.OptionalDouble.of(10);
        var line = new Series("s", List.of(known, java.util.OptionalDouble.empty(), known, known));
        var chart = new LineChart("c", "t", "u", "x", List.of("1", "2", "3", "4"), List.of(line));
        assertThat(chart.path(line)).isEqualTo("M80.0 16.0M485.3 16.0L688.0 16.0");
        assertThat(chart.rows()).extracting(LineChart.Tick::text).containsExactly("0", "2.5", "5", "7.5", "10");
        assertThat(chart.say(java.util.OptionalDouble.empty())).isEqualTo("–");
        assertThat(chart.columns().getLast()).isEqualTo(new LineChart.Word("718.0", "4", "end"));
    }

    @Test
    void theGalleryStandsEveryCheckOfTheBrowser() {
        try (var tab = Browser.open(Screen.DESK)) {
            Gallery.serve(tab, gallery(Render.frame(Language.KO)));
            tab.screenshot("gallery-ko-desk");
            tab.mustBeAccessible();
        }
    }

    @Test
    void theGalleryFitsANarrowScreen() {
        try (var tab = Browser.open(Screen.PHONE)) {
            Gallery.serve(tab, gallery(Render.frame(Language.EN)));
            tab.screenshot("gallery-en-phone");
            tab.mustFit();
            assertThat(tab.violations()).isEmpty();
        }
    }

    private static String gallery(Frame frame) {
        var content = new StringBuilder("<h1>Gallery</h1>");
        for (var example : Examples.ALL) {
            content.append("<h2>").append(example.component()).append("</h2>").append(example.html(frame));
        }
        return Render.page(frame, "Gallery", content + "<h2>field</h2>" + form(frame));
    }

    private static String form(Frame frame) {
        return "<form class=\"form\">"
                + Examples.fields(frame).stream()
                        .map(field -> Render.html("component/field.jte", Map.of("frame", frame, "field", field)))
                        .collect(Collectors.joining())
                + "</form>";
    }
}
